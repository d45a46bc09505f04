package org.yourplace.workspace.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.page.PageTexts.Source;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.platform.api.ServedFeatures;
import org.yourplace.platform.texts.BundleTexts;

/** The words of the workspace. It speaks English; another language is a bundle beside each of these. */
public final class WorkspaceTexts {
    /** The language of the workspace. */
    public static final Locale LOCALE = Locale.UK;

    private static final List<Source> OWN = List.of(
            new Source("messages/workspace", WorkspaceTexts.class.getClassLoader()),
            new Source("messages/view", ViewFrame.class.getClassLoader()),
            new Source("messages/kit", ViewFrame.class.getClassLoader()),
            new Source("messages/core", BundleTexts.class.getClassLoader()));

    /** The shell's own words. */
    public PageTexts own() {
        return PageTexts.of(LOCALE, OWN);
    }

    /** A feature's words, then the shell's. */
    public PageTexts of(ServedFeatures.Served served) {
        var sources = new ArrayList<Source>();
        sources.add(new Source("messages/" + served.feature().id(), served.loader()));
        sources.addAll(OWN);
        return PageTexts.of(LOCALE, sources);
    }
}

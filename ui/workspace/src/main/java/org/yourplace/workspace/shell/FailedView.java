package org.yourplace.workspace.shell;

import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.spi.error.DomainException;

/** What stands where a view could not be made: it refused, or it broke. */
final class FailedView extends ViewFrame {
    private static final long serialVersionUID = 1L;

    FailedView(PageTexts texts, @Nullable DomainException refusal, String text) {
        super(texts.get(refusal == null ? "failed.title" : "refused.title"));
        add(new Notice(Tone.LATE, text));
    }
}

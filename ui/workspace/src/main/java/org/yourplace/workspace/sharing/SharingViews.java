package org.yourplace.workspace.sharing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.FeatureView;
import org.yourplace.kit.view.Icon;
import org.yourplace.platform.agreements.Agreements;
import org.yourplace.platform.agreements.Datasets;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.feature.TaskSource;
import org.yourplace.spi.who.Access;
import org.yourplace.workspace.shell.WorkspaceTexts;

/** Agreements: one view for administrators of both parties, and for those who read what is shared. */
@Singleton
public class SharingViews {
    /** Where it is, below the workspace of an organisation. */
    public static final String PATH = "agreements";

    private final Agreements agreements;
    private final Datasets datasets;
    private final Access access;

    @Inject
    public SharingViews(Agreements agreements, Datasets datasets, Access access) {
        this.agreements = agreements;
        this.datasets = datasets;
        this.access = access;
    }

    public Stream<FeatureView> views() {
        return Stream.of(FeatureView.at(
                        PATH,
                        "menu.agreements",
                        Icon.AGREEMENT,
                        context ->
                                new AgreementsView(context, agreements, new SharingWords(context, datasets), manages()))
                .order(25)
                .when(() -> manages() || access.may(CorePermission.READ_SHARED)));
    }

    private boolean manages() {
        return access.may(CorePermission.MANAGE_AGREEMENTS);
    }

    /** What waits for the member's signature. */
    public List<TaskSource.Line> waiting() {
        int toSign = agreements.toSign();
        PageTexts texts = new WorkspaceTexts().own();
        return toSign == 0
                ? List.of()
                : List.of(new TaskSource.Line(
                        texts.count("agreements.waiting", toSign), "admin/" + PATH, toSign, false, null));
    }
}

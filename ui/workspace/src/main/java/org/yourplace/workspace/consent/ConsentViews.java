package org.yourplace.workspace.consent;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.yourplace.kit.view.FeatureView;
import org.yourplace.kit.view.Icon;
import org.yourplace.platform.who.CorePermission;

/** The views of this package, for the menu. */
@Singleton
public class ConsentViews {
    private final ConsentOffice consents;

    @Inject
    public ConsentViews(ConsentOffice consents) {
        this.consents = consents;
    }

    public Stream<FeatureView> admin() {
        return Stream.of(
                FeatureView.at("consents", "menu.consents", Icon.TASK, context -> new ConsentsView(context, consents))
                        .order(80)
                        .needs(CorePermission.ASSIST));
    }
}

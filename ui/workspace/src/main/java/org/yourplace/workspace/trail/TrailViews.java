package org.yourplace.workspace.trail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.yourplace.kit.view.FeatureView;
import org.yourplace.kit.view.Icon;
import org.yourplace.platform.who.CorePermission;

/** The views of this package, for the menu. */
@Singleton
public class TrailViews {
    private final TrailOffice trail;

    @Inject
    public TrailViews(TrailOffice trail) {
        this.trail = trail;
    }

    /** Among what an administrator does. */
    public Stream<FeatureView> admin() {
        return Stream.of(FeatureView.at("trail", "menu.trail", Icon.SEAL, context -> new TrailView(context, trail))
                .order(90)
                .needs(CorePermission.READ_TRAIL));
    }
}

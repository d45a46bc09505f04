package org.yourplace.workspace.helping;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.yourplace.kit.view.FeatureView;
import org.yourplace.kit.view.Icon;
import org.yourplace.platform.assist.AssistedChannel;
import org.yourplace.platform.support.SupportAccess;
import org.yourplace.platform.who.CorePermission;

/** The views of this package, for the menu. */
@Singleton
public class HelpingViews {
    private final SupportAccess support;
    private final AssistedChannel channel;

    @Inject
    public HelpingViews(SupportAccess support, AssistedChannel channel) {
        this.support = support;
        this.channel = channel;
    }

    /** Among what members do every day. */
    public Stream<FeatureView> home() {
        return Stream.of(FeatureView.at("help", "menu.assist", Icon.HAND, context -> new HelpView(context, channel))
                .order(20)
                .needs(CorePermission.ASSIST));
    }

    /** Among what an administrator does. */
    public Stream<FeatureView> admin() {
        return Stream.of(
                FeatureView.at("support", "menu.support", Icon.PERSON, context -> new SupportView(context, support))
                        .order(85)
                        .needs(CorePermission.GRANT_SUPPORT));
    }
}

package org.yourplace.csrbrokerage.need.ui;

import static org.yourplace.csrbrokerage.CsrPermission.BROKER;
import static org.yourplace.csrbrokerage.CsrPermission.RUN_TEAM_DAYS;
import static org.yourplace.csrbrokerage.CsrPermission.WRITE_NEEDS;

import java.util.List;
import org.yourplace.csrbrokerage.need.NeedServices;
import org.yourplace.kit.view.FeatureView;
import org.yourplace.kit.view.Icon;

/** The views of this part in the workspace. */
public final class NeedViews {
    private final NeedServices services;

    public NeedViews(NeedServices services) {
        this.services = services;
    }

    public List<FeatureView> views() {
        return List.of(
                FeatureView.at("needs", "view.needs", Icon.LIST, context -> new NeedsView(context, services))
                        .needs(WRITE_NEEDS),
                FeatureView.at("offers", "view.need-offers", Icon.HAND, context -> new OffersView(context, services))
                        .needs(WRITE_NEEDS),
                FeatureView.at(
                                "team-visits",
                                "view.team-visits",
                                Icon.CALENDAR,
                                context -> new TeamVisitsView(context, services))
                        .needs(WRITE_NEEDS),
                FeatureView.at(
                                "team-days",
                                "view.team-days",
                                Icon.PEOPLE,
                                context -> new TeamDaysView(context, services))
                        .needs(RUN_TEAM_DAYS),
                FeatureView.at("gifts", "view.need-gifts", Icon.HAND, context -> new GiftsView(context, services))
                        .needs(RUN_TEAM_DAYS),
                FeatureView.at("new-needs", "view.new-needs", Icon.DESK, context -> new NewNeedsView(context, services))
                        .needs(BROKER)
                        .when(services.checks()::supports));
    }
}

package org.yourplace.csrbrokerage.placement.ui;

import static org.yourplace.csrbrokerage.CsrPermission.ADVISE_ON_INTERESTS;
import static org.yourplace.csrbrokerage.CsrPermission.BROKER;
import static org.yourplace.csrbrokerage.CsrPermission.SEE_PLACEMENTS;

import java.util.List;
import org.yourplace.kit.view.FeatureView;
import org.yourplace.kit.view.FeatureViews;
import org.yourplace.kit.view.Icon;

/** The views of placements. */
public final class PlacementViews implements FeatureViews {
    private final Parts parts;

    public PlacementViews(Parts parts) {
        this.parts = parts;
    }

    @Override
    public List<FeatureView> views() {
        return List.of(
                FeatureView.at("brokerage", "view.brokerage", Icon.DESK, context -> new BrokerageView(context, parts))
                        .needs(BROKER)
                        .when(parts.desk()::brokers),
                FeatureView.at(
                                "placements",
                                "view.placements",
                                Icon.HAND,
                                context -> new PlacementsView(context, parts))
                        .needs(SEE_PLACEMENTS),
                FeatureView.at("interests", "view.interests", Icon.SEAL, context -> new InterestsView(context, parts))
                        .needs(ADVISE_ON_INTERESTS)
                        .when(() -> parts.core()
                                .access()
                                .tenant()
                                .filter(parts.officer()::isCouncil)
                                .isPresent()),
                FeatureView.at("funding", "view.funding", Icon.LIST, context -> new FundingView(context, parts))
                        .needs(ADVISE_ON_INTERESTS));
    }
}

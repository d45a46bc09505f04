package org.yourplace.volunteeringbank.page;

import java.util.List;
import java.util.UUID;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.FeatureContext;
import org.yourplace.volunteeringbank.application.OurGroup;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.match.Fitting;
import org.yourplace.volunteeringbank.offer.GroupOffers;
import org.yourplace.volunteeringbank.offer.Offerer;

/** The people who offered and fit a group's live listings, in words. */
final class OfferersOfGroup {
    private static final int LISTINGS = 5;

    private final GroupOffers offers;

    OfferersOfGroup(FeatureContext core) {
        this.offers = new GroupOffers(core);
    }

    void ask(UUID offer, UUID listing) {
        offers.ask(offer, listing);
    }

    List<OffererRow> of(OurGroup group, PageTexts texts, Wording words) {
        var open = group.listings().stream()
                .filter(OpportunityDetails::open)
                .limit(LISTINGS)
                .toList();
        var fitting = offers.fitting(open.stream().map(OpportunityDetails::id).toList());
        return open.stream()
                .flatMap(listing -> fitting.getOrDefault(listing.id(), List.of()).stream()
                        .map(one -> row(listing, one, texts, words)))
                .toList();
    }

    static OffererRow row(OpportunityDetails listing, Offerer one, PageTexts texts, Wording words) {
        var state = one.answered() ? "group.offerer.answered" : one.asked() ? "group.offerer.asked" : "";
        return new OffererRow(
                one.id().toString(),
                listing.id().toString(),
                listing.title(),
                one.name(),
                one.area(),
                one.what(),
                one.when(),
                new MatchWords(texts, words).why(new Fitting(listing, one.match()), true),
                state.isEmpty() ? "" : texts.get(state, one.name()));
    }
}

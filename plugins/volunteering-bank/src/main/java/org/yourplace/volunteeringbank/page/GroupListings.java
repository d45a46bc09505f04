package org.yourplace.volunteeringbank.page;

import java.util.List;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.FeatureContext;
import org.yourplace.volunteeringbank.application.OurGroup;
import org.yourplace.volunteeringbank.ask.GroupDoor;
import org.yourplace.volunteeringbank.ask.ListingStanding;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/** A group's listings as rows of its own page. Each leads to where it can be changed, or for who may not write to what everybody sees. */
record GroupListings(FeatureContext core, PageTexts texts, boolean writes, String address) {
    List<OurGroupPage.Listing> of(OurGroup group) {
        return group.listings().stream().map(this::row).toList();
    }

    private OurGroupPage.Listing row(OpportunityDetails listing) {
        var standing = new ListingStanding(core, texts);
        var left = listing.placesLeft();
        return new OurGroupPage.Listing(
                listing.title(),
                writes ? address + GroupDoor.LISTINGS + listing.id() : Wording.href(listing),
                standing.state(listing),
                standing.tone(listing),
                left == null ? "" : texts.get("places-left", left, listing.places()));
    }
}

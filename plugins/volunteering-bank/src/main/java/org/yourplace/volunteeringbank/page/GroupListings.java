package org.yourplace.volunteeringbank.page;

import java.util.Comparator;
import java.util.List;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.FeatureContext;
import org.yourplace.volunteeringbank.application.OurGroup;
import org.yourplace.volunteeringbank.ask.GroupDoor;
import org.yourplace.volunteeringbank.ask.ListingStanding;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.Status;

/** A group's listings as rows of its own page. Each leads to where it can be changed, or for who may not write to what everybody sees. */
record GroupListings(FeatureContext core, PageTexts texts, String team, boolean writes, String address) {
    List<OurGroupPage.Listing> of(OurGroup group) {
        return group.listings().stream()
                .sorted(Comparator.comparing(GroupListings::over))
                .map(this::row)
                .toList();
    }

    /** What is over comes last. */
    private static boolean over(OpportunityDetails listing) {
        return listing.status().equals(Status.ENDED.code());
    }

    private String places(OpportunityDetails listing) {
        var left = listing.placesLeft();
        if (over(listing)) {
            return "";
        }
        var shifts = listing.shifts();
        var all = shifts == null ? listing.places() : Integer.valueOf(shifts.places());
        return left == null ? texts.get("group.listing.open") : texts.get("places-left", left, all);
    }

    private OurGroupPage.Listing row(OpportunityDetails listing) {
        var standing = new ListingStanding(core, texts, team);
        return new OurGroupPage.Listing(
                listing.title(),
                writes ? address + GroupDoor.LISTINGS + listing.id() : Wording.href(listing),
                standing.state(listing),
                standing.tone(listing),
                places(listing));
    }
}

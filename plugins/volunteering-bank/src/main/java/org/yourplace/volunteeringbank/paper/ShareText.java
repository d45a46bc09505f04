package org.yourplace.volunteeringbank.paper;

import org.yourplace.kit.page.PageTexts;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.page.Wording;

/** A listing as one message for a chat or a notice board. */
public record ShareText(PageTexts texts, Wording wording) {
    public String of(OpportunityDetails listing, String address) {
        var when = wording.when(listing);
        var facts = when.isEmpty() ? where(listing) : texts.get("share.facts", when, where(listing));
        return texts.get("share.text", listing.title(), listing.organisation().name(), facts, address);
    }

    /** "Thornhill, SO19 6HH", or that it is done from home. */
    String where(OpportunityDetails listing) {
        if (listing.remote()) {
            return texts.get("listing.where.home");
        }
        var ward = wording.ward(listing);
        var postcode = listing.postcode() == null ? "" : listing.postcode();
        return ward.isEmpty() || postcode.isEmpty() ? ward + postcode : texts.get("where.at", ward, postcode);
    }
}

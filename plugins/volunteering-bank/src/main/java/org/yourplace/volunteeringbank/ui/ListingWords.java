package org.yourplace.volunteeringbank.ui;

import java.util.Objects;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Tone;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.page.Wording;

/** How a listing reads in the workspace. */
record ListingWords(PageTexts texts, Wording wording) {
    private static final int PRIORITY_DECILE = 3;

    static ListingWords of(Bank bank, PageTexts texts) {
        return new ListingWords(texts, bank.wording(texts));
    }

    String when(OpportunityDetails listing) {
        return wording.when(listing);
    }

    String howLong(OpportunityDetails listing) {
        return wording.howLong(listing);
    }

    /** "SO19 6HH, Thornhill", or that it is done from home. */
    String where(OpportunityDetails listing) {
        if (listing.remote()) return texts.get("listing.where.home");
        var postcode = Objects.requireNonNullElse(listing.postcode(), "");
        var ward = wording.ward(listing);
        return postcode.isEmpty() || ward.isEmpty() ? postcode + ward : texts.get("where.at", postcode, ward);
    }

    /** "3 of 10 taken"; where there are shifts, of all that are ahead. */
    String places(OpportunityDetails listing) {
        var shifts = listing.shifts();
        if (shifts != null) {
            return texts.get("ui.places.shifts", shifts.places() - shifts.left(), shifts.places(), shifts.count());
        }
        var places = listing.places();
        return places == null
                ? texts.get("ui.places.open", listing.taken())
                : texts.get("ui.places.taken", listing.taken(), places);
    }

    String state(OpportunityDetails listing) {
        return texts.get("ui.state." + listing.status());
    }

    Mark mark(OpportunityDetails listing) {
        var tone =
                switch (listing.status()) {
                    case "live" -> Tone.GOOD;
                    case "submitted", "paused" -> Tone.WAITING;
                    case "draft" -> Tone.INFO;
                    default -> Tone.PLAIN;
                };
        return new Mark(state(listing), tone);
    }

    static boolean priority(OpportunityDetails listing) {
        var area = listing.area();
        return area != null && area.decile() != null && area.decile() <= PRIORITY_DECILE;
    }

    /** Whose listing it is, with who posts it. */
    String group(OpportunityDetails listing) {
        return listing.organisation().name();
    }
}

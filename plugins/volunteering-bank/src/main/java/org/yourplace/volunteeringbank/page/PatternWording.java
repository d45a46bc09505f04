package org.yourplace.volunteeringbank.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Objects;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/** A pattern in words: "Every Tuesday, 10am to noon". */
record PatternWording(PageTexts texts, ZoneId zone) {
    /** Empty when it does not come back by a pattern. */
    String of(OpportunityDetails listing) {
        var repeats = listing.repeats();
        var starts = listing.starts();
        if (repeats == null || starts == null) {
            return "";
        }
        var first = starts.atZone(zone);
        var day = first.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, texts.locale());
        var nth = texts.get("when.nth." + first.get(ChronoField.ALIGNED_WEEK_OF_MONTH));
        return texts.get("when.every." + repeats, day, times(starts, listing), nth);
    }

    private String times(Instant starts, OpportunityDetails listing) {
        var from = starts.atZone(zone).toLocalTime();
        var minutes = listing.minutes();
        return minutes == null
                ? texts.get("when.from", texts.time(from))
                : texts.get(
                        "when.times", texts.time(from), texts.time(from.plusMinutes(Objects.requireNonNull(minutes))));
    }
}

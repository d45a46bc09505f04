package org.yourplace.volunteeringbank.page;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.Pattern;

/** What a page about one way to help tells features that have a section there: what it is, and when the next time is. */
final class AboutOne {
    private static final Duration DAY = Duration.ofDays(1);

    private AboutOne() {}

    static Map<String, String> of(FeatureContext core, OpportunityDetails listing) {
        var shifts = listing.shifts();
        if (shifts != null) return of(listing.id(), shifts.starts(), shifts.ends());
        var next = new Pattern(core.clock(), core.workingDays().zone())
                .next(listing.repeats(), listing.starts(), listing.ends());
        if (next == null || next.isBefore(core.clock().instant())) return of(listing.id(), null, null);
        return of(listing.id(), next, over(listing, next));
    }

    private static @Nullable Instant over(OpportunityDetails listing, Instant next) {
        var last = listing.ends();
        if (last != null && last.isAfter(next) && last.isBefore(next.plus(DAY))) return last;
        var minutes = listing.minutes();
        return minutes == null ? null : next.plus(Duration.ofMinutes(minutes));
    }

    static Map<String, String> of(UUID subject, @Nullable Instant starts, @Nullable Instant ends) {
        var said = new LinkedHashMap<String, String>();
        said.put("subject", subject.toString());
        if (starts != null) said.put("starts", starts.toString());
        if (ends != null) said.put("ends", ends.toString());
        return said;
    }
}

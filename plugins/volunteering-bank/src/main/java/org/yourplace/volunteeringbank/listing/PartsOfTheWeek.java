package org.yourplace.volunteeringbank.listing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When in the week something is: as its writer says, or, of something on one day, as that day says. */
public final class PartsOfTheWeek {
    private static final int EVENING = 17;

    private PartsOfTheWeek() {}

    /**
     * @param said codes that the writer chose
     * @param starts when it begins, where that is known
     */
    public static List<String> of(List<String> said, @Nullable Instant starts, ZoneId zone) {
        if (!said.isEmpty() || starts == null) {
            return said;
        }
        var local = starts.atZone(zone);
        if (local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return List.of("weekend");
        }
        return List.of(local.getHour() >= EVENING ? "evening" : "weekday");
    }
}

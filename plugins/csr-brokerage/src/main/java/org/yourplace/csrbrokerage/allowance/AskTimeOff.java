package org.yourplace.csrbrokerage.allowance;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * An employee asks for time off to help.
 *
 * @param pot paid or unpaid; absent: whichever has enough left, paid first
 * @param shown for whom, where the employee wants their manager to see it
 */
public record AskTimeOff(
        LocalDate day,
        LocalTime starts,
        LocalTime ends,
        @Nullable String pot,
        @Nullable String shown) {
    private static final int SHORTEST = 15;

    public AskTimeOff {
        shown = shown == null || shown.isBlank() ? null : shown.strip();
        Violations.of()
                .check(day != null, "day", "required")
                .check(day == null || (day.getYear() >= 2020 && day.getYear() <= 2100), "day", "not-a-date")
                .check(starts != null, "starts", "required")
                .check(ends != null, "ends", "required")
                .check(starts == null || ends == null || longEnough(starts, ends), "ends", "ends-before-it-starts")
                .check(pot == null || pot.equals("paid") || pot.equals("unpaid"), "pot", "unknown-code")
                .optionalText("shown", shown, 200)
                .done();
        starts = starts.withSecond(0).withNano(0);
        ends = ends.withSecond(0).withNano(0);
    }

    private static boolean longEnough(LocalTime starts, LocalTime ends) {
        return Duration.between(starts, ends).toMinutes() >= SHORTEST;
    }

    public int minutes() {
        return Math.toIntExact(Duration.between(starts, ends).toMinutes());
    }
}

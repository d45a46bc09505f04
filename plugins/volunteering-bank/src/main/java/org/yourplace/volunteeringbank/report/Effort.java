package org.yourplace.volunteeringbank.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Confirmed time given in the whole partnership within a period, by where the work was; from the contribution ledger, each hour once.
 *
 * @param from first day
 * @param until last day
 * @param minutes all of it
 * @param placed of it, work that has a place
 * @param inPriority of that, in the three most deprived tenths of areas
 */
public record Effort(LocalDate from, LocalDate until, long minutes, long placed, long inPriority) {

    /** Share of the placed work, 0 to 1; absent when none has a place. */
    public @Nullable Double share() {
        return placed == 0 ? null : (double) inPriority / placed;
    }
}

package org.yourplace.platform.members;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * Who stands in for whom.
 *
 * @param away absent: whoever is asking
 * @param from first day
 * @param until last day
 */
public record DeputyEntry(
        @Nullable UUID away,
        @Nullable UUID deputy,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    private static final int MOST_DAYS = 366;

    public DeputyEntry {
        Violations.of()
                .check(deputy != null, "deputy", "required")
                .check(deputy == null || !deputy.equals(away), "deputy", "same-person")
                .check(from != null, "from", "required")
                .check(until != null, "until", "required")
                .check(from == null || until == null || !until.isBefore(from), "until", "before-start")
                .check(
                        from == null || until == null || ChronoUnit.DAYS.between(from, until) <= MOST_DAYS,
                        "until",
                        "too-long-away",
                        MOST_DAYS)
                .done();
    }
}

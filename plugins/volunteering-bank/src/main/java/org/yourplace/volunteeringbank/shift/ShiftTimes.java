package org.yourplace.volunteeringbank.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.yourplace.spi.error.Violations;

/**
 * A day and two times as people say them. An end that is not after the beginning is on the next day.
 */
record ShiftTimes(LocalDate date, LocalTime from, LocalTime until) {
    private static final int FURTHEST_YEARS = 3;

    Instant starts(ZoneId zone) {
        return date.atTime(from).atZone(zone).toInstant();
    }

    Instant ends(ZoneId zone) {
        var day = until.isAfter(from) ? date : date.plusDays(1);
        return day.atTime(until).atZone(zone).toInstant();
    }

    ShiftTimes on(LocalDate day) {
        return new ShiftTimes(day, from, until);
    }

    static void check(Violations wrong, LocalDate date, LocalTime from, LocalTime until) {
        wrong.check(date != null, "date", "required")
                .check(date == null || (date.getYear() >= 2000 && date.getYear() < 2100), "date", "not-a-date")
                .check(from != null, "from", "required")
                .check(until != null, "until", "required")
                .check(from == null || until == null || !from.equals(until), "until", "shift-without-length");
    }

    /** Refuses a day that is too far away to be meant. */
    void mustBeNear(LocalDate today) {
        Violations.of()
                .check(date.isBefore(today.plusYears(FURTHEST_YEARS)), "date", "not-a-date")
                .done();
    }
}

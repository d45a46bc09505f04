package org.yourplace.volunteeringbank.listing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.volunteeringbank.shift.Repeat;

/**
 * The pattern by which a listing comes back: every Tuesday at ten stays at ten on the clock when the clocks change. It has a next day as
 * long as its last one has not passed, and so does not run out with its first.
 */
public final class Pattern {
    /** More weeks than there are between today and any day that a listing may name. */
    private static final int FAR = 6_000;

    private final Clock clock;
    private final ZoneId zone;

    public Pattern(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** When it is done next; its first time when it does not come back, absent when that is not said or its last has passed. */
    public @Nullable Instant next(@Nullable String repeats, @Nullable Instant first, @Nullable Instant until) {
        var repeat = Repeat.of(repeats);
        var now = clock.instant();
        if (first == null || repeat.isEmpty() || first.isAfter(now)) {
            return first;
        }
        var began = first.atZone(zone);
        return days(repeat.get(), began.toLocalDate(), now.atZone(zone).toLocalDate())
                .map(day -> day.atTime(began.toLocalTime()).atZone(zone).toInstant())
                .filter(time -> time.isAfter(now))
                .findFirst()
                .filter(time -> until == null || !time.isAfter(until))
                .orElse(null);
    }

    /** Its days from about now on. */
    private static Stream<java.time.LocalDate> days(
            Repeat repeat, java.time.LocalDate first, java.time.LocalDate today) {
        long weeks = Math.max(0, ChronoUnit.WEEKS.between(first, today) / 2 * 2);
        return switch (repeat) {
            case NONE -> Stream.of(first);
            case WEEKLY, FORTNIGHTLY -> repeat.days(first.plusWeeks(weeks), 3).stream();
            case MONTHLY -> {
                int past = (int)
                        Math.min(FAR, ChronoUnit.MONTHS.between(first.withDayOfMonth(1), today.withDayOfMonth(1)));
                yield repeat.days(first, past + 3).stream().skip(Math.max(0, past));
            }
        };
    }
}

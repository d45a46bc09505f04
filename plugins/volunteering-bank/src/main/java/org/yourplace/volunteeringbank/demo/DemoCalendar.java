package org.yourplace.volunteeringbank.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.stream.Stream;
import org.yourplace.spi.place.WorkingDays;

/** Days counted from the day the year is planted on. */
record DemoCalendar(LocalDate today, ZoneId zone, WorkingDays workingDays) {
    /** This morning, before anybody is at work. */
    Instant now() {
        return at(today, LocalTime.of(6, 0));
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    Instant daysAgo(int days, int hour) {
        return at(today.minusDays(days), LocalTime.of(hour, 15));
    }

    /** The first such weekday later than so many weeks from today; never a bank holiday: nobody digs on Christmas Day. */
    LocalDate next(String day, int inWeeks) {
        var wanted = Stream.of(DayOfWeek.values())
                .filter(one -> one.name().startsWith(day.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
        var date = today.plusWeeks(inWeeks).with(TemporalAdjusters.next(wanted));
        boolean weekend = wanted == DayOfWeek.SATURDAY || wanted == DayOfWeek.SUNDAY;
        return weekend || workingDays.isWorkingDay(date) ? date : date.plusWeeks(1);
    }
}

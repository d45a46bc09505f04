package org.yourplace.volunteeringbank.shift;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The shifts of one week, Monday to Sunday, by the day on which they begin.
 *
 * @param days seven, each with its shifts in order
 */
public record ShiftWeek(LocalDate monday, List<Day> days) {
    /** One day; most have no shift. */
    public record Day(LocalDate date, List<ShiftDetails> shifts) {
        public Day {
            shifts = List.copyOf(shifts);
        }
    }

    public ShiftWeek {
        days = List.copyOf(days);
    }

    /** The Monday of the week that a day is in. */
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static ShiftWeek of(LocalDate monday, List<ShiftDetails> shifts, ZoneId zone) {
        return new ShiftWeek(
                monday,
                IntStream.range(0, 7)
                        .mapToObj(monday::plusDays)
                        .map(date -> new Day(
                                date,
                                shifts.stream()
                                        .filter(one -> one.starts()
                                                .atZone(zone)
                                                .toLocalDate()
                                                .equals(date))
                                        .toList()))
                        .toList());
    }

    public List<ShiftDetails> shifts() {
        return days.stream().flatMap(day -> day.shifts().stream()).toList();
    }
}

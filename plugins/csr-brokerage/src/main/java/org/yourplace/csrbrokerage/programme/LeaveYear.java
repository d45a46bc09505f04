package org.yourplace.csrbrokerage.programme;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A year of the allowance. Years follow one another without gap or overlap: when a version moves the start of the year, the year under way
 * runs to its end, and a short one, with its share of hours, leads to the new start. So nobody is granted twice for the same days.
 *
 * @param until first day of the next
 */
public record LeaveYear(LocalDate from, LocalDate until) {

    /** The year that a day lies in, with these versions in order; absent before the first is in force. */
    static Optional<LeaveYear> of(List<Version> versions, LocalDate day) {
        if (versions.isEmpty() || day.isBefore(versions.getFirst().startsOn())) {
            return Optional.empty();
        }
        var first = versions.getFirst();
        var until = next(first.yearStart(), first.startsOn());
        var year = new LeaveYear(until.minusYears(1), until);
        while (!day.isBefore(year.until)) {
            var from = year.until;
            var version = inForce(versions, from).orElseThrow();
            year = new LeaveYear(from, next(version.yearStart(), from));
        }
        return Optional.of(year);
    }

    static Optional<Version> inForce(List<Version> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> !version.startsOn().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    private static LocalDate next(MonthDay start, LocalDate after) {
        var same = start.atYear(after.getYear());
        return same.isAfter(after) ? same : start.atYear(after.getYear() + 1);
    }

    /** Days of it that somebody is there who starts on a day. */
    long days(@Nullable LocalDate starts) {
        var begin = starts == null || starts.isBefore(from) ? from : starts;
        return Math.max(0, ChronoUnit.DAYS.between(begin, until));
    }

    /** Days of the twelve months that end with it. */
    long wholeDays() {
        return ChronoUnit.DAYS.between(until.minusYears(1), until);
    }
}

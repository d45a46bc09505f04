package org.yourplace.csrbrokerage.giving;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.yourplace.spi.place.WorkingDays;

/** When changes reach payroll: those said until the end of the deadline are in that month's pay, later ones in the next month's. */
record PayrollMonths(WorkingDays workingDays, int deadlineDay) {

    /** The last day on which a change still reaches this month's pay. */
    LocalDate deadline(YearMonth month) {
        var day = month.atDay(deadlineDay);
        while (!workingDays.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The instant from which on changes wait for the next month. */
    Instant cut(YearMonth month) {
        return deadline(month).plusDays(1).atStartOfDay(workingDays.zone()).toInstant();
    }

    /** The month in whose pay something said at an instant shows first. */
    YearMonth reaches(Instant said) {
        var month = YearMonth.from(said.atZone(workingDays.zone()));
        return said.isBefore(cut(month)) ? month : month.plusMonths(1);
    }

    /** The latest month that takes no more changes. */
    YearMonth closed(Instant now) {
        return reaches(now).minusMonths(1);
    }

    /** The April with which the giving year of a month begins. */
    static YearMonth year(YearMonth month) {
        return YearMonth.of(month.getMonthValue() >= 4 ? month.getYear() : month.getYear() - 1, 4);
    }
}

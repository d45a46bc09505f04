package org.yourplace.spi.place;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Counts in working days: Monday to Friday, without the partnership's bank holidays. */
public interface WorkingDays {
    /** The zone in which the partnership's days begin and end. */
    ZoneId zone();

    /** The date {@code days} working days after {@code from}; a period begins on the next working day. */
    LocalDate after(LocalDate from, int days);

    /** Whole working days gone since {@code from}: 0 on the day itself. */
    int since(Instant from, Instant until);

    boolean isWorkingDay(LocalDate day);
}

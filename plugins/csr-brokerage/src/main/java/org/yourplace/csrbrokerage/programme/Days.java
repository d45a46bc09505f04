package org.yourplace.csrbrokerage.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days as people and files write them. */
final class Days {
    private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK);
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;

    private Days() {}

    /** Whether a day is absent or lies in times that anybody means. */
    static boolean meant(@Nullable LocalDate day) {
        return day == null || (day.getYear() >= EARLIEST && day.getYear() < LATEST);
    }

    /** 2026-06-09 or 9/6/2026. */
    static Optional<LocalDate> read(String text) {
        for (var format : List.of(DateTimeFormatter.ISO_LOCAL_DATE, BRITISH)) {
            try {
                return Optional.of(LocalDate.parse(text, format)).filter(Days::meant);
            } catch (DateTimeException notSo) {
                continue;
            }
        }
        return Optional.empty();
    }
}

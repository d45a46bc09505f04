package org.yourplace.csrbrokerage.allowance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;

/** What a request must bring, and in which shape. */
final class Given {
    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    private Given() {}

    /** Refuses (400) a request without a body. */
    static <T> T body(@Nullable T body) {
        if (body == null) throw refused("body", "required");
        return body;
    }

    static @Nullable LocalDate day(String field, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST || day.getYear() > LAST)) throw refused(field, "not-a-date");
        return day;
    }

    /** {@code 2026-06} as its first day. */
    static LocalDate month(@Nullable String typed) {
        if (typed == null || typed.isBlank()) throw refused("month", "required");
        try {
            var month = YearMonth.parse(typed.strip());
            if (month.getYear() >= FIRST && month.getYear() <= LAST) return month.atDay(1);
        } catch (DateTimeParseException wrong) {
            throw refused("month", "not-a-month");
        }
        throw refused("month", "not-a-month");
    }

    static DomainException refused(String field, String reason) {
        return DomainException.invalid(List.of(Violation.of(field, reason)));
    }
}

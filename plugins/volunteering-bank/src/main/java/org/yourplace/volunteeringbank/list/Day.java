package org.yourplace.volunteeringbank.list;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;

/** A day that somebody typed into an address, as {@code 2026-06-09}. */
public final class Day {
    private Day() {}

    /** @throws DomainException when it is no day, or none between 2000 and 2100 */
    public static @Nullable LocalDate of(String field, @Nullable String typed) {
        if (typed == null || typed.isEmpty()) return null;
        try {
            var day = LocalDate.parse(typed);
            if (day.getYear() >= 2000 && day.getYear() <= 2100) return day;
        } catch (DateTimeParseException wrong) {
            throw DomainException.invalid(List.of(Violation.of(field, "not-a-date")));
        }
        throw DomainException.invalid(List.of(Violation.of(field, "not-a-date")));
    }
}

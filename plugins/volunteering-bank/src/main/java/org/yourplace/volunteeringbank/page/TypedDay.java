package org.yourplace.volunteeringbank.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yourplace.kit.page.Form;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;

/** A day as three short fields: {@code day}, {@code month}, {@code year}. */
public final class TypedDay {
    private TypedDay() {}

    /** Empty when it is no day of the calendar. */
    public static Optional<LocalDate> of(Form form) {
        try {
            return Optional.of(LocalDate.of(number(form, "year"), number(form, "month"), number(form, "day")));
        } catch (DateTimeException | NumberFormatException wrong) {
            return Optional.empty();
        }
    }

    /** Refused when it is no day of the calendar. */
    public static LocalDate required(Form form) {
        return of(form).orElseThrow(() -> DomainException.invalid(List.of(Violation.of("day", "not-a-date"))));
    }

    /** Whether any of the three was filled in. */
    public static boolean begun(Form form) {
        return form.typed("day").isPresent()
                || form.typed("month").isPresent()
                || form.typed("year").isPresent();
    }

    private static int number(Form form, String field) {
        return Integer.parseInt(form.value(field).strip());
    }
}

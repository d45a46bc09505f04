package org.yourplace.volunteeringbank.page;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.hours.LogHours;

/** Reads what a volunteer typed about hours and their cost. What cannot be read is said in the form, and refused. */
final class MyHoursForm {
    private MyHoursForm() {}

    static LogHours said(Form form, PageTexts texts) {
        boolean application = form.typed("application").isPresent();
        return new LogHours(
                typedId(form, "application"),
                application ? null : typedId(form, "organisation"),
                application ? null : form.typed("about").orElse(null),
                day(form, texts),
                HoursOnPage.minutes(form, texts),
                costs(form, texts));
    }

    private static @Nullable UUID typedId(Form form, String field) {
        return form.typed(field).map(HoursPages::id).orElse(null);
    }

    private static LocalDate day(Form form, PageTexts texts) {
        try {
            return LocalDate.of(
                    Integer.parseInt(form.value("year")),
                    Integer.parseInt(form.value("month")),
                    Integer.parseInt(form.value("day")));
        } catch (DateTimeException | NumberFormatException wrong) {
            form.reject("day", texts.get("my-hours.day.wrong"));
            throw DomainException.invalid(List.of());
        }
    }

    private static List<LogHours.Cost> costs(Form form, PageTexts texts) {
        var costs = new ArrayList<LogHours.Cost>();
        for (var what : List.of("travel", "meals")) {
            var typed = form.value(what).replace("£", "").replace(',', '.').strip();
            if (typed.isEmpty()) {
                continue;
            }
            try {
                var pence = new BigDecimal(typed).movePointRight(2).intValueExact();
                costs.add(new LogHours.Cost(what, pence, form.typed("note").orElse(null)));
            } catch (ArithmeticException | NumberFormatException | DomainException wrong) {
                form.reject(what, texts.get("my-hours.amount.wrong"));
                throw DomainException.invalid(List.of());
            }
        }
        return costs;
    }
}

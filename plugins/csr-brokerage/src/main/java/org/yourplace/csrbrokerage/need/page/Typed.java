package org.yourplace.csrbrokerage.need.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageTexts;

/** Reads what people type as numbers and days; what cannot be read is said beside its field. */
final class Typed {
    private static final int LONGEST = 9;

    private final Form form;
    private final PageTexts texts;

    Typed(Form form, PageTexts texts) {
        this.form = form;
        this.texts = texts;
    }

    /** Hours as "2", "1.5" or "0,5"; in minutes. */
    @Nullable
    Integer hours(String field) {
        var read = number(field, BigDecimal.valueOf(60), "need.hours.wrong");
        return read == null ? null : (int) Math.min(read, Integer.MAX_VALUE);
    }

    /** Pounds as "200" or "12.50"; in pence. */
    @Nullable
    Long pounds(String field) {
        return number(field, BigDecimal.valueOf(100), "need.pounds.wrong");
    }

    @Nullable
    Integer whole(String field) {
        var typed = form.value(field).strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[0-9]{1,6}")) {
            form.reject(field, texts.get("need.number.wrong"));
            return null;
        }
        return Integer.valueOf(typed);
    }

    /** A day as three short fields: {@code day}, {@code month}, {@code year}. */
    @Nullable
    LocalDate day() {
        if (form.typed("day").isEmpty()
                && form.typed("month").isEmpty()
                && form.typed("year").isEmpty()) {
            return null;
        }
        try {
            return LocalDate.of(part("year"), part("month"), part("day"));
        } catch (DateTimeException | NumberFormatException wrong) {
            form.reject("day", texts.get("need.day.wrong"));
            return null;
        }
    }

    private int part(String field) {
        return Integer.parseInt(form.value(field).strip());
    }

    private @Nullable Long number(String field, BigDecimal times, String wrong) {
        var typed = form.value(field).replace(',', '.').replace("£", "").strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (typed.length() > LONGEST || !typed.matches("[0-9]+(\\.[0-9]+)?")) {
            form.reject(field, texts.get(wrong));
            return null;
        }
        return new BigDecimal(typed)
                .multiply(times)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}

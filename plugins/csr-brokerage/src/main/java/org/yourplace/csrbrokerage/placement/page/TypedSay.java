package org.yourplace.csrbrokerage.placement.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.placement.Say;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.feature.Texts;

/** Reads what was typed into a placement's forms, and puts what is wrong beside the fields. Fields begin with the kind of what is said. */
final class TypedSay {
    private static final BigDecimal MINUTES = new BigDecimal(60);
    private static final BigDecimal MOST = new BigDecimal(1000);

    private final Form form;
    private final String kind;

    TypedSay(Form form) {
        this.form = form;
        this.kind = form.value("kind");
    }

    Say read() {
        return new Say(
                null,
                kind,
                day("day"),
                day("until"),
                minutes(),
                typed("choice"),
                form.values(kind + "-items"),
                form.chosen(kind + "-declared", "yes"),
                typed("words"));
    }

    private @Nullable String typed(String field) {
        return form.typed(kind + "-" + field).orElse(null);
    }

    private @Nullable LocalDate day(String field) {
        var base = kind + "-" + field;
        if (form.typed(base).isEmpty()
                && form.typed(base + "-month").isEmpty()
                && form.typed(base + "-year").isEmpty()) return null;
        try {
            return LocalDate.of(number(base + "-year"), number(base + "-month"), number(base));
        } catch (DateTimeException | NumberFormatException wrong) {
            throw DomainException.invalid(List.of(Violation.of(field, "not-a-date")));
        }
    }

    private int number(String field) {
        return Integer.parseInt(form.value(field).strip());
    }

    /** Hours, as people write them: 4 or 2.5. */
    private @Nullable Integer minutes() {
        var written = typed("minutes");
        if (written == null) return null;
        try {
            var hours = new BigDecimal(written.strip().replace(',', '.'));
            if (hours.abs().compareTo(MOST) > 0 || hours.scale() > 10) throw new NumberFormatException();
            return hours.multiply(MINUTES).setScale(0, RoundingMode.HALF_UP).intValueExact();
        } catch (ArithmeticException | NumberFormatException wrong) {
            throw DomainException.invalid(List.of(Violation.of("minutes", "not-a-number")));
        }
    }

    /** What a refusal says, beside the fields or at the top. */
    void reject(DomainException refused, PageTexts texts, Texts usual) {
        if (refused.violations().isEmpty()) {
            form.reject(
                    kind, usual.get(texts.locale(), "error." + refused.code().code(), refused.args()));
        }
        for (var wrong : refused.violations()) {
            form.reject(kind + "-" + wrong.field(), message(wrong, texts, usual));
        }
    }

    private static String message(Violation wrong, PageTexts texts, Texts usual) {
        var own = "say.wrong." + wrong.field() + "." + wrong.reason();
        return texts.has(own)
                ? texts.get(own)
                : usual.get(
                        texts.locale(),
                        "violation." + wrong.reason(),
                        wrong.args().toArray());
    }
}

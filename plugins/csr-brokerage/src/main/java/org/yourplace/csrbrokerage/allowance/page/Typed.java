package org.yourplace.csrbrokerage.allowance.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Texts;

/** What people type about days and times, however they write it. */
final class Typed {
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})(?:[:.]?([0-9]{2}))? ?(am|pm)?");
    private static final int NOON = 12;

    private Typed() {}

    /** Three short fields; empty when they are no day of the calendar. */
    static Optional<LocalDate> day(Form form) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(form.value("year").strip()),
                    Integer.parseInt(form.value("month").strip()),
                    Integer.parseInt(form.value("day").strip())));
        } catch (DateTimeException | NumberFormatException wrong) {
            return Optional.empty();
        }
    }

    /** "9", "9:30", "9.30am", "1pm" or "13:00". */
    static Optional<LocalTime> time(String typed) {
        var found = TIME.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!found.matches()) return Optional.empty();
        int hour = Integer.parseInt(found.group(1));
        int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        if (found.group(3) != null && (hour < 1 || hour > NOON)) return Optional.empty();
        if ("pm".equals(found.group(3)) && hour < NOON) hour += NOON;
        if ("am".equals(found.group(3)) && hour == NOON) hour = 0;
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    /** "2" or "1.5" hours in minutes. */
    static Optional<Integer> hours(String typed) {
        try {
            var plain = typed.replace(',', '.').strip();
            return plain.isEmpty() || plain.length() > 6
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(plain)
                            .multiply(BigDecimal.valueOf(60))
                            .setScale(0, RoundingMode.HALF_UP)
                            .intValueExact());
        } catch (ArithmeticException | NumberFormatException wrong) {
            return Optional.empty();
        }
    }

    /** "1.5" for ninety minutes. */
    static String hours(long minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw DomainException.notFound();
        }
    }

    /** Puts a refusal beside the fields it is about; one about no field stands at the given one. */
    static void put(
            Form form,
            DomainException refused,
            PageTexts texts,
            Texts usual,
            String otherwise,
            Map<String, String> fields) {
        if (!form.valid()) return;
        if (refused.violations().isEmpty()) {
            form.reject(
                    otherwise,
                    usual.get(texts.locale(), "error." + refused.code().code(), refused.args()));
        }
        for (var wrong : refused.violations()) {
            form.reject(
                    fields.getOrDefault(wrong.field(), wrong.field()),
                    usual.get(
                            texts.locale(),
                            "violation." + wrong.reason(),
                            wrong.args().toArray()));
        }
    }
}

package org.yourplace.csrbrokerage.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;
import tools.jackson.databind.JsonNode;

/** Somebody's terms as one row of a list says them. What it does not say stays as it is. */
record TermsRow(
        @Nullable String number,
        @Nullable String email,
        @Nullable String grade,
        @Nullable Integer weekly,
        @Nullable Integer fullTime,
        @Nullable Contract contract,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable String site,
        @Nullable Boolean councillor) {
    static final List<String> COLUMNS = List.of(
            "staffNumber",
            "grade",
            "hoursAWeek",
            "fullTimeHours",
            "contract",
            "startsOn",
            "endsOn",
            "site",
            "councillor",
            "email");
    private static final Map<String, Boolean> ANSWERS = Map.of(
            "yes", true, "y", true, "true", true, "1", true, "no", false, "n", false, "false", false, "0", false);
    private static final int NUMBER = 64;
    private static final int EMAIL = 254;
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    static TermsRow of(JsonNode row) {
        return read(row, false);
    }

    /** What is told of somebody who is known already. */
    static TermsRow told(JsonNode values) {
        return read(values, true);
    }

    private static TermsRow read(JsonNode row, boolean known) {
        var wrong = Violations.of();
        var number = text(row, "staffNumber", wrong);
        var email = text(row, "email", wrong);
        var grade = text(row, "grade", wrong);
        var contract = text(row, "contract", wrong);
        var site = text(row, "site", wrong);
        var councillor = text(row, "councillor", wrong);
        var read = new TermsRow(
                number,
                email == null ? null : email.toLowerCase(Locale.ROOT),
                grade,
                minutes(row, "hoursAWeek", wrong),
                minutes(row, "fullTimeHours", wrong),
                contract == null ? null : Contract.of(contract).orElse(null),
                day(row, "startsOn", wrong),
                day(row, "endsOn", wrong),
                site,
                councillor == null ? null : ANSWERS.get(councillor.toLowerCase(Locale.ROOT)));
        wrong.check(known || number != null || email != null, "staffNumber", "number-or-address")
                .optionalText("staffNumber", number, NUMBER)
                .optionalText("email", email, EMAIL)
                .optionalText("grade", grade, WriteTerms.GRADE)
                .check(contract == null || read.contract != null, "contract", "unknown-contract")
                .optionalText("site", site, WriteTerms.SITE)
                .check(councillor == null || read.councillor != null, "councillor", "yes-or-no")
                .done();
        return read;
    }

    private static @Nullable String text(JsonNode row, String field, Violations wrong) {
        var value = row.path(field);
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        boolean plain = value.isString() || value.isNumber() || value.isBoolean();
        wrong.check(plain, field, "not-a-text");
        return plain && !value.asString().isBlank() ? value.asString().strip() : null;
    }

    /** Hours such as 37 or 18.5, as minutes. */
    private static @Nullable Integer minutes(JsonNode row, String field, Violations wrong) {
        var text = text(row, field, wrong);
        if (text == null) {
            return null;
        }
        boolean number = text.matches("[0-9]{1,3}([.,][0-9]{1,4})?");
        wrong.check(number, field, "not-hours");
        if (!number) {
            return null;
        }
        int minutes = new BigDecimal(text.replace(',', '.'))
                .multiply(HOUR)
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .intValueExact();
        wrong.check(minutes >= 1 && minutes <= WriteTerms.WEEK, field, "not-hours");
        return minutes;
    }

    private static @Nullable LocalDate day(JsonNode row, String field, Violations wrong) {
        var text = text(row, field, wrong);
        var day = text == null ? Optional.<LocalDate>empty() : Days.read(text);
        wrong.check(text == null || day.isPresent(), field, "not-a-date");
        return day.orElse(null);
    }

    /** What stands, with what the row says over it; refused when what is needed is in neither. */
    Terms over(@Nullable Terms before) {
        var terms = new Terms(
                councillor != null ? councillor : before != null && before.councillor(),
                grade != null || before == null ? grade : before.grade(),
                contract != null ? contract : before == null ? Contract.PERMANENT : before.contract(),
                weekly != null || before == null ? weekly : before.weeklyMinutes(),
                fullTime != null || before == null ? fullTime : before.fullTimeMinutes(),
                starts != null || before == null ? starts : before.startsOn(),
                ends != null || before == null ? ends : before.endsOn(),
                site != null || before == null ? site : before.site());
        Violations.of()
                .check(terms.councillor() || terms.grade() != null, "grade", "required")
                .check(terms.councillor() || terms.weeklyMinutes() != null, "hoursAWeek", "required")
                .check(terms.councillor() || terms.fullTimeMinutes() != null, "fullTimeHours", "required")
                .check(
                        terms.startsOn() == null
                                || terms.endsOn() == null
                                || !terms.endsOn().isBefore(terms.startsOn()),
                        "endsOn",
                        "before-start")
                .done();
        return terms;
    }
}

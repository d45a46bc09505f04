package org.yourplace.csrbrokerage.placement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.relation.Funding;
import tools.jackson.databind.JsonNode;

/**
 * One grant of a 360Giving file, as spreadsheet or as JSON. Dates come as the standard writes them and as councils do (dd/mm/yyyy); org-ids
 * are put into the one form by which they are compared.
 */
final class GrantRow {
    static final String IDENTIFIER = "Identifier";
    static final String RECIPIENT = "Recipient Org:Name";
    static final String AMOUNT = "Amount Awarded";
    static final String AWARDED = "Award Date";

    static final String MONTHS = "Planned Dates:Duration (months)";
    static final String FUNDER = "Funding Org:Name";

    private static final int MOST_MONTHS = 1200;
    private static final BigDecimal MOST = new BigDecimal("10000000000");
    private static final List<DateTimeFormatter> WRITTEN = Stream.of("d/M/uuuu", "d-M-uuuu", "d.M.uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private final JsonNode row;
    private final Violations wrong = Violations.of();

    GrantRow(JsonNode row) {
        this.row = row;
    }

    Funding read(UUID id) {
        var reference = text(IDENTIFIER, "/id");
        var recipient = text(RECIPIENT, "/recipientOrganization/0/name");
        var currency = text("Currency", "/currency");
        var awarded = day(AWARDED, text(AWARDED, "/awardDate"));
        var starts = day("Planned Dates:Start Date", text("Planned Dates:Start Date", "/plannedDates/0/startDate"));
        var ends = day("Planned Dates:End Date", text("Planned Dates:End Date", "/plannedDates/0/endDate"));
        var months = months(text(MONTHS, "/plannedDates/0/duration"));
        var amount = pence(text(AMOUNT, "/amountAwarded"));
        var about = or(text("Title", "/title"), recipient);
        var source = or(text("Data Source", "/dataSource"), "360Giving");
        wrong.text(IDENTIFIER, reference, 1, 200)
                .text(RECIPIENT, recipient, 1, 200)
                .optionalText("Title", about, 500)
                .optionalText("Data Source", source, 500)
                .check(awarded != null || starts != null, AWARDED, "required")
                .check(currency == null || currency.equalsIgnoreCase("GBP"), "Currency", "wrong-value")
                .done();
        var first = starts == null ? java.util.Objects.requireNonNull(awarded) : starts;
        if (ends == null && months != null) ends = first.plusMonths(months).minusDays(1);
        return new Funding(
                id,
                "",
                null,
                String.valueOf(recipient),
                code(),
                String.valueOf(reference),
                about,
                amount,
                first,
                ends == null || ends.isBefore(first) ? null : ends,
                source);
    }

    private static String or(@Nullable String text, @Nullable String other) {
        return text != null ? text : String.valueOf(other);
    }

    private @Nullable String text(String title, String path) {
        var cell = row.path(title);
        var found = cell.isMissingNode() ? row.at(path) : cell;
        var text = found.isString() || found.isNumber() ? found.asString().strip() : "";
        return text.isEmpty() ? null : text;
    }

    private @Nullable LocalDate day(String field, @Nullable String written) {
        if (written == null) return null;
        var day = Stream.concat(Stream.of(DateTimeFormatter.ISO_LOCAL_DATE), WRITTEN.stream())
                .flatMap(pattern -> parse(pattern, written.split("[T ]")[0]).stream())
                .findFirst();
        wrong.check(day.isPresent(), field, "wrong-value");
        wrong.check(day.map(one -> one.getYear() > 1900 && one.getYear() < 2200).orElse(true), field, "wrong-value");
        return day.orElse(null);
    }

    private static Optional<LocalDate> parse(DateTimeFormatter pattern, String written) {
        try {
            return Optional.of(LocalDate.parse(written, pattern));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    /** How long it pays for, which many say instead of an end. */
    private @Nullable Integer months(@Nullable String written) {
        if (written == null) return null;
        try {
            int months = new BigDecimal(written).intValueExact();
            wrong.check(months >= 0 && months <= MOST_MONTHS, MONTHS, "wrong-value");
            return months > 0 && months <= MOST_MONTHS ? months : null;
        } catch (ArithmeticException | NumberFormatException none) {
            wrong.check(false, MONTHS, "wrong-value");
            return null;
        }
    }

    /** Who gave the money, as the file says. */
    @Nullable
    String funder() {
        return text(FUNDER, "/fundingOrganization/0/name");
    }

    private @Nullable Long pence(@Nullable String written) {
        if (written == null) return null;
        try {
            var pounds = new BigDecimal(written.replaceAll("[£,\\s]", ""));
            wrong.check(
                    pounds.signum() >= 0 && pounds.compareTo(MOST) < 0 && pounds.scale() <= 10, AMOUNT, "wrong-value");
            return wrong.found().isEmpty()
                    ? pounds.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact()
                    : null;
        } catch (NumberFormatException none) {
            wrong.check(false, AMOUNT, "wrong-value");
            return null;
        }
    }

    private @Nullable String code() {
        var said = text("Recipient Org:Identifier", "/recipientOrganization/0/id");
        // what publishers make up where nobody registered the recipient
        boolean registered = said != null && said.regionMatches(true, 0, "GB-", 0, 3);
        if (registered) return normal(said);
        var charity = text("Recipient Org:Charity Number", "/recipientOrganization/0/charityNumber");
        if (charity != null) return normal("GB-CHC-" + charity);
        var company = text("Recipient Org:Company Number", "/recipientOrganization/0/companyNumber");
        if (company != null) return normal("GB-COH-" + company);
        return said == null ? null : normal(said);
    }

    /** As org-id.guide writes it: no spaces, letters large, a company's number of eight characters. */
    static String normal(String code) {
        var bare = code.replaceAll("\\s", "");
        if (!bare.regionMatches(true, 0, "GB-", 0, 3)) return bare.substring(0, Math.min(100, bare.length()));
        var upper = bare.toUpperCase(Locale.ROOT);
        if (upper.startsWith("GB-COH-") && upper.length() < 15) {
            upper = "GB-COH-" + "0".repeat(15 - upper.length()) + upper.substring(7);
        }
        return upper.substring(0, Math.min(100, upper.length()));
    }
}

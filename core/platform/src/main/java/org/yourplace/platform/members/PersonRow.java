package org.yourplace.platform.members;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;
import tools.jackson.databind.JsonNode;

/** One person of a staff list, as it was written there. Absent columns say nothing and change nothing. */
record PersonRow(
        String name,
        @Nullable String email,
        @Nullable String title,
        @Nullable String number,
        @Nullable String manager,
        List<String> teams,
        List<String> roles,
        @Nullable LocalDate leaves) {
    static final List<String> COLUMNS =
            List.of("name", "email", "title", "staffNumber", "lineManager", "team", "roles", "leavesOn");

    private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK);
    private static final Pattern SEPARATOR = Pattern.compile("[;|]");

    /** What says that two rows are the same person: the organisation's number, else the address. */
    static List<String> identities(JsonNode row) {
        return Stream.of(plain(row, "staffNumber"), plain(row, "email"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    static PersonRow of(JsonNode row) {
        var name = plain(row, "name");
        var email = orNull(plain(row, "email").toLowerCase(Locale.ROOT));
        var title = orNull(plain(row, "title"));
        var number = orNull(plain(row, "staffNumber"));
        var manager = orNull(plain(row, "lineManager"));
        var teams = list(row, "team");
        var leaves = plain(row, "leavesOn");
        var violations = Violations.of()
                .text("name", name, 1, 120)
                .optionalText("email", email, 254)
                .check(email == null || PersonEntry.EMAIL.matcher(email).matches(), "email", "not-an-email")
                .check(email != null || number != null, "staffNumber", "number-or-address")
                .optionalText("title", title, 120)
                .optionalText("staffNumber", number, 64)
                .optionalText("lineManager", manager, 254)
                .check(leaves.isEmpty() || date(leaves) != null, "leavesOn", "not-a-date");
        teams.forEach(team -> violations.text("team", team, 2, 80));
        violations.done();
        return new PersonRow(name, email, title, number, manager, teams, list(row, "roles"), date(leaves));
    }

    private static List<String> list(JsonNode row, String field) {
        var value = row.path(field);
        var texts = value.isArray()
                ? value.valueStream().map(JsonNode::asString)
                : SEPARATOR.splitAsStream(plain(row, field));
        return texts.map(String::strip).filter(one -> !one.isEmpty()).distinct().toList();
    }

    private static String plain(JsonNode row, String field) {
        var value = row.path(field);
        if (value.isNull() || value.isMissingNode() || value.isArray()) return "";
        Violations.of()
                .check(value.isString() || value.isNumber(), field, "not-a-text")
                .done();
        return value.asString().strip();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate date(String text) {
        for (var format : List.of(DateTimeFormatter.ISO_LOCAL_DATE, BRITISH)) {
            try {
                return text.isEmpty() ? null : LocalDate.parse(text, format);
            } catch (DateTimeException notSo) {
                continue;
            }
        }
        return null;
    }
}

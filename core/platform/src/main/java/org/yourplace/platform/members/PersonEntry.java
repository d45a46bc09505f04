package org.yourplace.platform.members;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * What an organisation writes down about somebody, by inviting or changing them. What is left out is not known.
 *
 * @param roles at least one; {@code coordinator}, or {@code volunteering-bank:coordinator} for one feature
 * @param manager the line manager's place
 * @param teams the teams they are in; absent: as they are
 */
public record PersonEntry(
        @Nullable String name,
        @Nullable String email,
        @Nullable String title,
        @Nullable String staffNumber,
        @Nullable List<String> roles,
        @Nullable UUID manager,
        @Nullable List<UUID> teams) {
    static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]+");
    static final Pattern ROLE = Pattern.compile("([a-z][a-z0-9-]{0,39}:)?[a-z][a-z0-9-]{1,40}");
    static final int MOST_ROLES = 20;
    static final int MOST_TEAMS = 50;

    public PersonEntry {
        email = blank(email) ? null : email.strip().toLowerCase(Locale.ROOT);
        title = blank(title) ? null : title.strip();
        staffNumber = blank(staffNumber) ? null : staffNumber.strip();
        var violations = Violations.of();
        check(violations, name, email, title, staffNumber, roles);
        violations
                .check(teams == null || teams.size() <= MOST_TEAMS, "teams", "too-many", MOST_TEAMS)
                .done();
        name = name == null ? "" : name.strip();
        roles = roles == null ? List.of() : roles.stream().distinct().sorted().toList();
        teams = teams == null ? null : teams.stream().distinct().toList();
    }

    static void check(
            Violations violations,
            @Nullable String name,
            @Nullable String email,
            @Nullable String title,
            @Nullable String staffNumber,
            @Nullable List<String> roles) {
        violations
                .text("name", name, 1, 120)
                .optionalText("email", email, 254)
                .check(email == null || EMAIL.matcher(email).matches(), "email", "not-an-email")
                .optionalText("title", title, 120)
                .optionalText("staffNumber", staffNumber, 64)
                .check(roles != null && !roles.isEmpty(), "roles", "too-few", 1)
                .check(roles == null || roles.size() <= MOST_ROLES, "roles", "too-many", MOST_ROLES)
                .check(
                        roles == null
                                || roles.stream()
                                        .allMatch(role -> role != null
                                                && ROLE.matcher(role).matches()),
                        "roles",
                        "unknown-code");
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

package org.yourplace.platform.support;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.yourplace.spi.error.Violations;

/**
 * Lets somebody in to help.
 *
 * @param email under which they have their own account
 * @param roles codes
 * @param days from now on
 * @param reason what they shall help with
 */
public record LetIn(String name, String email, Set<String> roles, int days, String reason) {
    /** The longest that support lasts. */
    public static final int MOST_DAYS = 7;

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),:;\\\\]{1,64}@[^\\s@<>\"(),:;\\\\.]+(\\.[^\\s@<>\"(),:;\\\\.]+)+");

    public LetIn {
        Violations.of()
                .text("name", name, 1, 100)
                .text("email", email, 1, 254)
                .check(
                        email == null
                                || email.isBlank()
                                || EMAIL.matcher(email.strip()).matches(),
                        "email",
                        "not-an-email")
                .check(roles != null && !roles.isEmpty(), "roles", "required")
                .range("days", days, 1, MOST_DAYS)
                .text("reason", reason, 1, 500)
                .done();
        name = name.strip();
        email = email.strip().toLowerCase(Locale.ROOT);
        reason = reason.strip();
        roles = Set.copyOf(roles);
    }
}

package org.yourplace.platform.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * Asks for an API token.
 *
 * @param label what it is for, in the holder's words
 * @param days how long it shall live, 30 when absent
 */
public record TokenRequest(
        @Nullable String email,
        @Nullable String password,
        @Nullable String label,
        @Nullable Integer days) {
    private static final int USUAL_DAYS = 30;

    public TokenRequest {
        Violations.of()
                .text("email", email, 1, 254)
                .check(password != null && !password.isEmpty(), "password", "required")
                .check(
                        password == null || password.length() <= NewPassword.MOST,
                        "password",
                        "too-long",
                        NewPassword.MOST)
                .optionalText("label", label, 100)
                .range("days", days, 1, Accounts.MOST_TOKEN_DAYS)
                .done();
        label = Optional.ofNullable(label).orElse("");
        days = Optional.ofNullable(days).orElse(USUAL_DAYS);
    }

    @Override
    public String toString() {
        return "TokenRequest";
    }
}

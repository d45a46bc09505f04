package org.yourplace.platform.signin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.who.Scopes;
import org.yourplace.spi.error.Violations;

/**
 * Asks for an API token.
 *
 * @param label what it is for, in the holder's words
 * @param days how long it shall live, 30 when absent
 * @param totp a code of the holder's app or a recovery code; needed when they have a second factor
 * @param organisation slug of the only organisation it shall reach; absent for all of them
 * @param scopes what it shall be limited to: {@code feature} or {@code feature:read}; absent for nothing
 */
public record TokenRequest(
        @Nullable String email,
        @Nullable String password,
        @Nullable String label,
        @Nullable Integer days,
        @Nullable String totp,
        @Nullable String organisation,
        @Nullable List<String> scopes) {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_SCOPES = 50;

    public TokenRequest(
            @Nullable String email, @Nullable String password, @Nullable String label, @Nullable Integer days) {
        this(email, password, label, days, null, null, null);
    }

    public TokenRequest {
        var violations = Violations.of();
        Scopes.check(violations, scopes, MOST_SCOPES);
        violations
                .text("email", email, 1, 254)
                .check(password != null && !password.isEmpty(), "password", "required")
                .check(
                        password == null || password.length() <= NewPassword.MOST,
                        "password",
                        "too-long",
                        NewPassword.MOST)
                .optionalText("label", label, 100)
                .optionalText("totp", totp, 60)
                .optionalText("organisation", organisation, 60)
                .range("days", days, 1, Accounts.MOST_TOKEN_DAYS)
                .done();
        label = Optional.ofNullable(label).orElse("");
        days = Optional.ofNullable(days).orElse(USUAL_DAYS);
    }

    /** What it is limited to, each word once; absent for nothing. */
    @Nullable
    Set<String> reach() {
        return scopes == null || scopes.isEmpty() ? null : Set.copyOf(scopes);
    }

    @Override
    public String toString() {
        return "TokenRequest";
    }
}

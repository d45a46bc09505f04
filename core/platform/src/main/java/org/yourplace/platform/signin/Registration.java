package org.yourplace.platform.signin;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/** What somebody says about themselves to get an account. */
public record Registration(
        @Nullable String name,
        @Nullable String email,
        @Nullable String password) {
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\"<>(),;:\\\\\\[\\]]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");

    public Registration {
        name = Optional.ofNullable(name).map(String::strip).orElse(null);
        email = Optional.ofNullable(email).map(String::strip).orElse(null);
        var violations = Violations.of().text("name", name, 1, 120).text("email", email, 1, 254);
        violations.check(email == null || email.isBlank() || isEmail(email), "email", "not-an-email");
        NewPassword.check(violations, password, email, name);
        violations.done();
    }

    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches() && !text.contains("..") && Violations.clean(text);
    }

    @Override
    public String toString() {
        return "Registration";
    }
}

package org.yourplace.platform.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/** What a password must be: long enough, and not one that everybody tries first. No rules about which characters. */
final class NewPassword {
    static final int LEAST = 10;
    static final int MOST = 200;

    private static final Set<String> COMMON = common();

    private NewPassword() {}

    /** @param own the person's e-mail address and name: too easy to guess */
    static void check(Violations violations, @Nullable String password, @Nullable String... own) {
        if (password == null || password.isEmpty()) {
            violations.check(false, "password", "required");
            return;
        }
        violations
                .check(password.length() >= LEAST, "password", "too-short", LEAST)
                .check(password.length() <= MOST, "password", "too-long", MOST)
                .check(Violations.clean(password), "password", "strange-characters")
                .check(!easy(password, own), "password", "easy-to-guess");
    }

    /** The same as a refusal of its own. */
    static void refuse(@Nullable String password, @Nullable String... own) {
        var violations = Violations.of();
        check(violations, password, own);
        violations.done();
    }

    private static boolean easy(String password, @Nullable String... own) {
        var plain = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(plain) || plain.chars().distinct().count() < 4) {
            return true;
        }
        for (var word : own) {
            if (word != null && word.length() > 3 && plain.equals(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> common() {
        try (var in = NewPassword.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("the list of common passwords is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

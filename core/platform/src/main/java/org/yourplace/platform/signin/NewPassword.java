package org.yourplace.platform.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/** What a password must be: long enough, and not one that everybody tries first. No rules about which characters. */
final class NewPassword {
    static final int LEAST = 10;
    static final int MOST = 200;

    private static final int LEAST_OF_ITS_OWN = 6;

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
                .check(password.length() < LEAST || !easy(password, own), "password", "easy-to-guess");
    }

    /** The same as a refusal of its own. */
    static void refuse(@Nullable String password, @Nullable String... own) {
        var violations = Violations.of();
        check(violations, password, own);
        violations.done();
    }

    /** Common by itself, by what is left without figures around it, by saying it twice, or little more than the person's own words. */
    private static boolean easy(String password, @Nullable String... own) {
        var plain = password.toLowerCase(Locale.ROOT);
        return plain.chars().distinct().count() < 4
                || known(plain)
                || known(core(plain))
                || twice(plain)
                || restWithout(plain, own) < LEAST_OF_ITS_OWN;
    }

    private static boolean known(String word) {
        return COMMON.contains(word);
    }

    /** "P4ssw0rd2026!" is "password". */
    private static String core(String plain) {
        var bare = plain.replaceAll("^[^a-z]+|[^a-z]+$", "");
        return bare.replace('4', 'a')
                .replace('@', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('0', 'o')
                .replace('5', 's')
                .replace('$', 's');
    }

    private static boolean twice(String plain) {
        int half = plain.length() / 2;
        return plain.length() % 2 == 0 && plain.startsWith(plain.substring(half)) && known(plain.substring(half));
    }

    /** How many letters and figures are left without the person's name and address and the partnership's name. */
    private static long restWithout(String plain, @Nullable String... own) {
        var rest = plain;
        for (var words : own) {
            var said = words == null ? "" : words.toLowerCase(Locale.ROOT).strip();
            rest = said.length() >= 4 ? rest.replace(said, "") : rest;
            for (var word : said.split("[\\s@._-]+")) {
                rest = word.length() >= 4 ? rest.replace(word, "") : rest;
            }
        }
        return rest.equals(plain)
                ? plain.length()
                : rest.chars().filter(Character::isLetterOrDigit).count();
    }

    private static Set<String> common() {
        var words = new HashSet<String>();
        for (var list : List.of("common-passwords.txt", "frequent-passwords.txt")) {
            try (var in = NewPassword.class.getResourceAsStream(list)) {
                if (in == null) {
                    throw new IllegalStateException("a list of common passwords is missing: " + list);
                }
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(words::add);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return Set.copyOf(words);
    }
}

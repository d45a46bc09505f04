package org.yourplace.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.error.Violations;

class PasswordsTest {
    @Test
    void a_password_belongs_to_its_hash_and_no_other() {
        var hash = Passwords.hash("tea on the green");

        assertThat(Passwords.matches("tea on the green", hash)).isTrue();
        assertThat(Passwords.matches("tea on the greem", hash)).isFalse();
    }

    @Test
    void the_hash_says_how_it_was_made() {
        assertThat(Passwords.hash("tea on the green")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void two_hashes_of_one_password_differ() {
        assertThat(Passwords.hash("tea on the green")).isNotEqualTo(Passwords.hash("tea on the green"));
    }

    @Test
    void without_an_account_nothing_matches() {
        assertThat(Passwords.matches("nobody has this password", null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "too short",
                "Password123",
                "qwertyuiop",
                "aaaaaaaaaaaa",
                "ada@svs.example",
                "Sunshine2026!",
                "p4ssw0rd-1987",
                "dragondragon",
                "lovelace1234",
                "YourSouthampton",
                "line\u0000 of nothing"
            })
    void an_easy_password_is_refused(String password) {
        var violations = Violations.of();

        NewPassword.check(violations, password, "ada@svs.example", "Ada Lovelace", "Your Southampton");

        assertThat(violations.found()).extracting(Violation::field).contains("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tea on the green", "zażółć gęślą jaźń", "correct staple horse"})
    void any_characters_will_do_when_there_are_enough(String password) {
        var violations = Violations.of();

        NewPassword.check(violations, password, "ada@svs.example", "Ada Lovelace", "Your Southampton");

        assertThat(violations.found()).isEmpty();
    }
}

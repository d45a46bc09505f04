package org.yourplace.testing.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.signin.Door;
import org.yourplace.platform.signin.Entry;
import org.yourplace.spi.error.DomainException;
import org.yourplace.testing.TestCity;

class GuessedPasswordsTest extends SignInDesk {
    @Test
    void many_strangers_who_guess_are_stopped_together_and_the_owner_comes_in_from_where_they_were_before() {
        var email = register();
        var known =
                switch (asGuest(TestCity.NOW, () -> accounts.enter(HOME, email, PASSWORD, Optional.empty()))) {
                    case Entry.Open open -> open.device();
                    case Entry.Half half -> throw new AssertionError();
                };
        int tried = 0;
        for (int i = 0; i < 60; i++) {
            var from = Door.at("198.51.100." + i);
            try {
                asGuest(TestCity.NOW, () -> accounts.enter(from, email, "wrong password", Optional.empty()));
            } catch (DomainException refusal) {
                tried += refusal.code().code().equals("wrong-sign-in") ? 1 : 0;
            }
        }

        assertThat(tried).as("passwords that were compared").isBetween(15, 21);
        assertThat(letters.getLast().subject()).isEqualTo("Somebody is trying to guess your password");
        refused(
                "too-many-attempts",
                () -> asGuest(
                        TestCity.NOW, () -> accounts.enter(Door.at("192.0.2.1"), email, PASSWORD, Optional.empty())));
        assertThat(session(email)).as("from the same network").isNotEmpty();
        var elsewhere = new Door("192.0.2.1", Optional.of(known), "");
        assertThat(asGuest(TestCity.NOW, () -> accounts.enter(elsewhere, email, PASSWORD, Optional.empty())))
                .as("with the same browser")
                .isInstanceOf(Entry.Open.class);
    }

    @Test
    void under_attack_a_mailed_link_lets_a_new_browser_in() {
        var email = register();
        for (int i = 0; i < 25; i++) {
            var from = Door.at("198.51.100." + i);
            assertThatThrownBy(
                    () -> asGuest(TestCity.NOW, () -> accounts.enter(from, email, "wrong password", Optional.empty())));
        }
        city.run(city.guest(), () -> accounts.forgot("192.0.2.9", email, Locale.UK));
        var path = letters.getLast().button().url();

        var device = asGuest(
                TestCity.NOW, () -> accounts.reset(path.substring(path.lastIndexOf('/') + 1), "coffee on the pier"));

        var door = new Door("192.0.2.9", Optional.of(device), "");
        assertThat(asGuest(TestCity.NOW, () -> accounts.enter(door, email, "coffee on the pier", Optional.empty())))
                .isInstanceOf(Entry.Open.class);
    }

    @Test
    void a_browser_that_is_known_for_one_person_is_a_stranger_to_another() {
        var mine = register();
        var device = ((Entry.Open) asGuest(TestCity.NOW, () -> accounts.enter(HOME, mine, PASSWORD, Optional.empty())))
                .device();
        var victim = register();
        var door = new Door("192.0.2.77", Optional.of(device), "");

        for (int i = 0; i < 10; i++) {
            refused(
                    "wrong-sign-in",
                    () -> asGuest(
                            TestCity.NOW, () -> accounts.enter(door, victim, "wrong password", Optional.empty())));
        }

        refused(
                "too-many-attempts",
                () -> asGuest(TestCity.NOW, () -> accounts.enter(door, victim, "wrong password", Optional.empty())));
    }
}

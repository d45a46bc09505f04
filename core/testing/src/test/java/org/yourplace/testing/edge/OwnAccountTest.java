package org.yourplace.testing.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;

class OwnAccountTest extends SignInDesk {
    @Test
    void a_session_that_was_ended_is_refused_at_its_next_request() {
        var email = register();
        var here = session(email);
        var elsewhere = session(email);
        var before = identity(elsewhere);
        var entry = as(here, () -> own.credentials().all()).stream()
                .filter(one -> one.id().equals(before.credential()))
                .findFirst()
                .orElseThrow();
        assertThat(entry.agent()).isEqualTo("Firefox, Linux");

        city.run(Binding.person(city.partnership(), identity(here)), () -> own.credentials()
                .end(entry.id()));

        refused("sign-in-needed", () -> city.as(Binding.person(city.partnership(), before), SignInDesk::anything));
        refused(
                "not-found",
                () -> city.run(Binding.person(city.partnership(), identity(here)), () -> own.credentials()
                        .end(UUID.randomUUID())));
    }

    @Test
    void nobody_ends_what_is_another_persons() {
        var mine = session(register());
        var theirs = identity(session(register()));

        refused(
                "not-found",
                () -> city.run(Binding.person(city.partnership(), identity(mine)), () -> own.credentials()
                        .end(theirs.credential())));
    }

    @Test
    void a_new_password_needs_the_one_before_and_ends_the_other_sessions() {
        var email = register();
        var here = session(email);
        var elsewhere = session(email);

        refused(
                "wrong-password",
                () -> as(here, () -> {
                    own.login().changePassword("not my password", "coffee on the pier", Locale.UK);
                    return true;
                }));
        as(here, () -> {
            own.login().changePassword(PASSWORD, "coffee on the pier", Locale.UK);
            return true;
        });

        assertThat(city.identities().of(city.partnership(), elsewhere)).isEmpty();
        assertThat(as(here, SignInDesk::anything)).isEqualTo(1);
        assertThat(letters.getLast().subject()).isEqualTo("Your password was changed");
    }

    @Test
    void a_new_address_is_theirs_when_its_link_was_followed_and_the_old_one_is_told() {
        var email = register();
        var here = session(email);
        var wanted = UUID.randomUUID() + "@example.org";
        as(here, () -> {
            own.login().askForAddress(HOME, PASSWORD, wanted, Locale.UK);
            return true;
        });
        assertThat(letters.getLast().to()).isEqualTo(wanted);
        var path = letters.getLast().button().url();
        assertThat(session(email)).as("nothing has changed yet").isNotEmpty();

        city.run(city.guest(), () -> own.login().changeAddress(path.substring(path.lastIndexOf('/') + 1)));

        assertThat(letters.getLast().to()).isEqualTo(email);
        refused("wrong-sign-in", () -> session(email));
        assertThat(session(wanted)).isNotEmpty();
    }

    @Test
    void whoever_asks_for_an_address_that_is_somebodys_is_told_nothing_and_takes_as_long() {
        var taken = register();
        var here = session(register());

        var begun = System.nanoTime();
        as(here, () -> {
            own.login().askForAddress(HOME, PASSWORD, taken, Locale.UK);
            return true;
        });

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(399));
        assertThat(letters.getLast().to()).isEqualTo(taken);
        assertThat(letters.getLast().subject()).isEqualTo("You have an account already");
    }
}

package org.yourplace.testing.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.signin.Accounts;
import org.yourplace.platform.signin.OneTimeCodes;
import org.yourplace.platform.who.Identity;
import org.yourplace.testing.TestCity;

class SecondFactorTest extends SignInDesk {
    @Test
    void the_code_of_now_opens_a_session_that_is_strong() {
        var holder = holder();

        var session = in(holder, OneTimeCodes.code(holder.seed(), TestCity.NOW));

        assertThat(identity(session).strong()).isTrue();
        assertThat(identity(session).kind()).isEqualTo(Identity.Kind.SESSION);
    }

    @Test
    void a_code_may_be_one_step_early_and_no_more() {
        var holder = holder();

        in(holder, OneTimeCodes.code(holder.seed(), TestCity.NOW.plus(STEP)));

        refused(
                "wrong-code",
                () -> in(holder, OneTimeCodes.code(holder.seed(), TestCity.NOW.plus(STEP.multipliedBy(2)))));
    }

    @Test
    void a_code_may_be_one_step_late_and_no_more() {
        var holder = holder();
        var late = TestCity.NOW.plus(STEP.multipliedBy(4));

        in(holder, OneTimeCodes.code(holder.seed(), late.minus(STEP)), late);

        refused(
                "wrong-code",
                () -> in(holder, OneTimeCodes.code(holder.seed(), late.minus(STEP.multipliedBy(2))), late));
    }

    @Test
    void a_code_is_taken_once_and_so_is_none_before_it() {
        var holder = holder();
        in(holder, OneTimeCodes.code(holder.seed(), TestCity.NOW));

        refused("wrong-code", () -> in(holder, OneTimeCodes.code(holder.seed(), TestCity.NOW)));
        refused("wrong-code", () -> in(holder, OneTimeCodes.code(holder.seed(), TestCity.NOW.minus(STEP))));
    }

    @Test
    void a_recovery_code_works_once_however_it_is_typed() {
        var holder = holder();
        var code = holder.codes().getFirst();

        var session = in(holder, code.toUpperCase(Locale.ROOT).replace("-", " "));

        assertThat(identity(session).strong()).isTrue();
        assertThat(as(session, () -> own.secondFactor().state()).codesLeft()).isEqualTo(9);
        refused("wrong-code", () -> in(holder, code));
    }

    @Test
    void new_recovery_codes_take_the_place_of_the_old_ones() {
        var holder = holder();

        var fresh = as(holder.session(), () -> own.secondFactor().renewCodes(PASSWORD));

        refused("wrong-code", () -> in(holder, holder.codes().getFirst()));
        assertThat(in(holder, fresh.getFirst())).isNotEmpty();
    }

    @Test
    void the_first_half_opens_nothing_and_is_over_after_five_minutes() {
        var holder = holder();
        var half = half(holder, TestCity.NOW);

        assertThat(city.identities().of(city.partnership(), half)).isEmpty();
        var late = TestCity.NOW.plus(Accounts.HALF).plusSeconds(1);
        refused(
                "sign-in-needed",
                () -> asGuest(
                        late,
                        () -> accounts.enterWithCode(
                                HOME, half, OneTimeCodes.code(holder.seed(), late), Optional.empty())));
    }

    @Test
    void whoever_guesses_codes_is_stopped_before_they_have_tried_many() {
        var holder = holder();
        var half = half(holder, TestCity.NOW);

        for (int i = 0; i < 5; i++) {
            refused(
                    "wrong-code",
                    () -> asGuest(TestCity.NOW, () -> accounts.enterWithCode(HOME, half, "000000", Optional.empty())));
        }

        refused(
                "too-many-attempts",
                () -> asGuest(TestCity.NOW, () -> accounts.enterWithCode(HOME, half, "000000", Optional.empty())));
    }

    @Test
    void giving_the_code_up_ends_everything_else_and_makes_this_session_weak() {
        var holder = holder();
        var other = in(holder, OneTimeCodes.code(holder.seed(), TestCity.NOW));

        as(holder.session(), () -> {
            own.secondFactor().drop(PASSWORD, Locale.UK);
            return true;
        });

        assertThat(identity(holder.session()).strong()).isFalse();
        assertThat(city.identities().of(city.partnership(), other)).isEmpty();
        assertThat(identity(session(holder.email())).strong()).isFalse();
    }
}

package org.yourplace.testing.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInRulesTest extends SignInDesk {
    @Test
    void a_rule_that_is_switched_on_refuses_the_next_transaction_of_whoever_has_no_code() {
        var holder = holder();
        belongs(holder, "administrator");
        var weak = city.member(svs, org.yourplace.spi.who.Role.MEMBER);
        assertThat(city.as(weak, SignInDesk::anything)).isEqualTo(1);

        city.run(forSvs(holder.session()), () -> rules.askSecondFactor(true));

        try {
            refused("second-factor-needed", () -> city.as(weak, SignInDesk::anything));
            assertThat(city.as(forSvs(holder.session()), SignInDesk::anything)).isEqualTo(1);
            var state = city.as(forSvs(holder.session()), rules::state);
            assertThat(state.without()).isPositive().isLessThan(state.members());
        } finally {
            city.run(forSvs(holder.session()), () -> rules.askSecondFactor(false));
        }
    }

    @Test
    void nobody_switches_on_a_rule_that_would_stop_themselves() {
        var weak = city.member(svs, org.yourplace.spi.who.Role.ADMINISTRATOR);

        refused("second-factor-needed", () -> city.run(weak, () -> rules.askSecondFactor(true)));
    }
}

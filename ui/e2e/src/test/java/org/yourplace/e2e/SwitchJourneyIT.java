package org.yourplace.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** An organisation switches a feature off and on; nothing is lost. */
class SwitchJourneyIT {
    private static final String FEATURE = "/api/v1/tenants/thornhill-toolshed/features/volunteering-bank";
    private static final String OWN = "/api/v1/tenants/thornhill-toolshed/volunteering-bank/opportunities";

    @Test
    void what_is_switched_off_is_gone_within_two_seconds_and_back_when_it_is_on_again() {
        var house = RunningHouse.shared();
        var admin = Api.as(house, "coordinator@thornhill-toolshed.example");
        var before = admin.get(OWN).json().path("items").size();
        assertThat(before).isPositive();

        assertThat(admin.put(FEATURE, Map.of("enabled", false)).status()).isEqualTo(200);
        assertThat(Soon.within(2, () -> admin.get(OWN).status() == 404)).isTrue();

        assertThat(admin.put(FEATURE, Map.of("enabled", true)).status()).isEqualTo(200);
        assertThat(Soon.within(2, () -> admin.get(OWN).status() == 200)).isTrue();
        assertThat(admin.get(OWN).json().path("items").size()).isEqualTo(before);
    }
}

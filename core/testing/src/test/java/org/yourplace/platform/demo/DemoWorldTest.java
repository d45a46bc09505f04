package org.yourplace.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoWorldTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T00:30:00Z",
                "2026-11-23T05:59:59Z",
                "2026-11-23T06:00:00Z",
                "2026-10-25T00:30:00Z",
                "2026-10-25T05:30:00Z",
                "2026-03-29T00:30:00Z",
                "2026-03-29T05:00:00Z"
            })
    void the_year_ends_on_a_day_whose_morning_has_come(String now) {
        var day = DemoWorld.day(Instant.parse(now), LONDON);

        var morning = day.atTime(6, 0).atZone(LONDON).toInstant();
        assertThat(morning).isBeforeOrEqualTo(now);
        assertThat(morning.plusSeconds(25 * 3600)).isAfter(now);
    }
}

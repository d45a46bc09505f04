package org.yourplace.volunteeringbank.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsOfTheWeekTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static List<String> of(String starts) {
        return PartsOfTheWeek.of(List.of(), Instant.parse(starts), LONDON);
    }

    @Test
    void something_on_one_day_is_found_by_the_part_of_the_week_that_the_day_is_in() {
        assertThat(of("2026-06-06T10:00:00Z")).containsExactly("weekend");
        assertThat(of("2026-06-08T16:00:00Z")).containsExactly("evening");
        assertThat(of("2026-06-08T15:59:00Z")).containsExactly("weekday");
    }

    @Test
    void what_its_writer_said_stands() {
        assertThat(PartsOfTheWeek.of(List.of("weekday"), Instant.parse("2026-06-06T10:00:00Z"), LONDON))
                .containsExactly("weekday");
        assertThat(PartsOfTheWeek.of(List.of(), null, LONDON)).isEmpty();
    }
}

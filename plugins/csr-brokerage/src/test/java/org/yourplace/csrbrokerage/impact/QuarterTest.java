package org.yourplace.csrbrokerage.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuarterTest {
    @Test
    void every_day_of_a_year_lies_in_one() {
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).forEach(day -> {
            var quarter = Quarter.of(day);
            assertThat(day).isBetween(quarter.from(), quarter.until().minusDays(1));
            assertThat(Quarter.read(quarter.code())).contains(quarter);
        });
        assertThat(Quarter.of(LocalDate.of(2026, 12, 31)).code()).isEqualTo("2026-Q4");
    }

    @Test
    void what_is_no_quarter_is_none() {
        assertThat(Stream.of("", "2026", "2026-Q5", "1999-Q1", "2026-q1", "\u0000", "2026-Q1 ")
                        .map(Quarter::read))
                .allMatch(java.util.Optional::isEmpty);
    }
}

package org.yourplace.volunteeringbank.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PatternTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }

    private static @Nullable Instant next(String now, String repeats, String first, @Nullable String until) {
        return new Pattern(Clock.fixed(at(now), ZoneOffset.UTC), LONDON)
                .next(repeats, at(first), until == null ? null : at(until));
    }

    @Test
    void every_tuesday_at_ten_is_at_ten_on_both_sides_of_the_october_change() {
        assertThat(next("2026-10-20T10:00", "weekly", "2026-06-02T10:00", null)).isEqualTo(at("2026-10-27T10:00"));
        assertThat(at("2026-10-27T10:00")).isEqualTo(Instant.parse("2026-10-27T10:00:00Z"));
        assertThat(next("2026-10-19T10:00", "weekly", "2026-06-02T10:00", null))
                .isEqualTo(Instant.parse("2026-10-20T09:00:00Z"));
    }

    @Test
    void its_first_time_counts_until_it_has_begun() {
        assertThat(next("2026-06-01T09:00", "weekly", "2026-06-02T10:00", null)).isEqualTo(at("2026-06-02T10:00"));
        assertThat(next("2026-06-02T10:00", "weekly", "2026-06-02T10:00", null)).isEqualTo(at("2026-06-09T10:00"));
    }

    @Test
    void every_second_week_keeps_its_weeks_for_years() {
        assertThat(next("2026-06-03T09:00", "fortnightly", "2026-06-02T10:00", null))
                .isEqualTo(at("2026-06-16T10:00"));
        assertThat(next("2028-06-03T09:00", "fortnightly", "2026-06-02T10:00", null))
                .isEqualTo(at("2028-06-13T10:00"));
    }

    @Test
    void the_second_saturday_of_each_month_is_found_years_on() {
        assertThat(next("2027-02-01T09:00", "monthly", "2026-06-13T14:00", null))
                .isEqualTo(at("2027-02-13T14:00"));
        assertThat(next("2027-02-13T14:00", "monthly", "2026-06-13T14:00", null))
                .isEqualTo(at("2027-03-13T14:00"));
    }

    @Test
    void there_is_none_after_its_last_day() {
        assertThat(next("2026-06-28T09:00", "weekly", "2026-06-02T10:00", "2026-06-30T12:00"))
                .isEqualTo(at("2026-06-30T10:00"));
        assertThat(next("2026-06-30T11:00", "weekly", "2026-06-02T10:00", "2026-06-30T12:00"))
                .isNull();
    }
}

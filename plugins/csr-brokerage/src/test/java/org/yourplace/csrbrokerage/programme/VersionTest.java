package org.yourplace.csrbrokerage.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.csrbrokerage.programme.Sample.FULL;
import static org.yourplace.csrbrokerage.programme.Sample.HOUR;
import static org.yourplace.csrbrokerage.programme.Sample.day;
import static org.yourplace.csrbrokerage.programme.Sample.fullTime;
import static org.yourplace.csrbrokerage.programme.Sample.paid;
import static org.yourplace.csrbrokerage.programme.Sample.terms;
import static org.yourplace.csrbrokerage.programme.Sample.unpaid;
import static org.yourplace.csrbrokerage.programme.Sample.version;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VersionTest {
    private final Version policy = version(1, "2026-04-01", paid("Senior manager", 21), unpaid(null, 14));

    private static Optional<Entitlement> on(Version version, Terms terms, String day) {
        return Entitlements.on(List.of(version), terms, day(day));
    }

    @Test
    void the_closest_line_decides() {
        assertThat(on(policy, fullTime("senior MANAGER"), "2026-06-01")
                        .orElseThrow()
                        .paidMinutes())
                .isEqualTo(21 * HOUR);
        var other = on(policy, fullTime("Officer"), "2026-06-01").orElseThrow();
        assertThat(other.paidMinutes()).isZero();
        assertThat(other.unpaidMinutes()).isEqualTo(14 * HOUR);
    }

    @Test
    void part_time_has_its_share_rounded_up_to_a_quarter() {
        assertThat(on(policy, terms("Senior manager", 20 * HOUR, "2020-01-01"), "2026-06-01")
                        .orElseThrow()
                        .paidMinutes())
                .isEqualTo(690);
        assertThat(on(policy, terms("Senior manager", 2 * FULL, "2020-01-01"), "2026-06-01")
                        .orElseThrow()
                        .paidMinutes())
                .as("nobody has more than full time")
                .isEqualTo(21 * HOUR);
    }

    @Test
    void who_starts_within_the_year_has_the_share_that_is_left() {
        var halfway = on(policy, terms("Senior manager", FULL, "2026-10-01"), "2026-10-01");

        assertThat(halfway.orElseThrow().paidMinutes()).isEqualTo(630);
        assertThat(on(policy, terms("Senior manager", FULL, "2026-10-01"), "2026-09-30"))
                .isEmpty();
        assertThat(on(policy, terms("Senior manager", FULL, "2026-10-01"), "2027-04-01")
                        .orElseThrow()
                        .paidMinutes())
                .isEqualTo(1260);
    }

    @Test
    void councillors_leavers_and_those_without_hours_have_none() {
        var councillor = new Terms(true, "Senior manager", Contract.PERMANENT, FULL, FULL, null, null, null);
        var left = new Terms(false, "Senior manager", Contract.PERMANENT, FULL, FULL, null, day("2026-05-31"), null);
        var unknown = new Terms(false, "Senior manager", Contract.PERMANENT, null, null, null, null, null);

        assertThat(on(policy, councillor, "2026-06-01")).isEmpty();
        assertThat(on(policy, left, "2026-06-01")).isEmpty();
        assertThat(on(policy, left, "2026-05-31")).isPresent();
        assertThat(on(policy, unknown, "2026-06-01")).isEmpty();
    }

    @Test
    void a_line_that_gives_nothing_leaves_its_grade_out() {
        var without = version(1, "2026-04-01", paid(null, 21), paid("Agency cover", 0));

        assertThat(on(without, fullTime("Agency cover"), "2026-06-01")).isEmpty();
    }

    @Test
    void sites_and_contracts_limit_whom_it_covers() {
        var here = new Version(
                UUID.randomUUID(),
                1,
                day("2026-04-01"),
                MonthDay.of(4, 1),
                true,
                true,
                0,
                5,
                List.of("Docks"),
                List.of("E05002455"),
                List.of(paid(null, 7), new Rule(null, Contract.CASUAL, 0, 0, null)));
        var docks = new Terms(false, "M1", Contract.PERMANENT, FULL, FULL, null, null, "docks");
        var casual = new Terms(false, "M1", Contract.CASUAL, FULL, FULL, null, null, "Docks");

        assertThat(on(here, fullTime("M1"), "2026-06-01")).isEmpty();
        assertThat(on(here, docks, "2026-06-01").orElseThrow().anyArea()).isFalse();
        assertThat(on(here, casual, "2026-06-01")).isEmpty();
    }

    @Test
    void roll_out_is_the_lines_own_day_else_the_versions() {
        var later = version(1, "2026-04-01", new Rule("M1", null, 60, 0, day("2026-09-01")), paid(null, 1));

        assertThat(on(later, fullTime("M1"), "2026-06-01").orElseThrow().openFrom())
                .isEqualTo("2026-09-01");
        assertThat(on(later, fullTime("M2"), "2026-06-01").orElseThrow().openFrom())
                .isEqualTo("2026-04-01");
        assertThat(on(later, fullTime("M1"), "2027-05-01").orElseThrow().openFrom())
                .isEqualTo("2027-04-01");
    }

    @Test
    void a_later_version_decides_from_its_day() {
        var cut = version(2, "2026-10-01", paid("Senior manager", 14));
        var both = List.of(policy, cut);

        assertThat(Entitlements.on(both, fullTime("Senior manager"), day("2026-09-30"))
                        .orElseThrow()
                        .version())
                .isEqualTo(1);
        var after = Entitlements.on(both, fullTime("Senior manager"), day("2026-10-01"))
                .orElseThrow();
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.paidMinutes()).isEqualTo(14 * HOUR);
        assertThat(after.yearFrom()).isEqualTo("2026-04-01");
    }
}

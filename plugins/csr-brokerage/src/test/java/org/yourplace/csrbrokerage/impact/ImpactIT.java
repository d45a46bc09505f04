package org.yourplace.csrbrokerage.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.csrbrokerage.giving.GivingCity;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;

/** A director's figures: J10.7, and that they reconcile: J5.5. */
class ImpactIT {
    private static final String AFTER_Q1 = "2026-05-01T06:00:00Z";
    private static final String AFTER_Q2 = "2026-08-01T06:00:00Z";

    private ImpactCity city;

    @BeforeEach
    void a_council() {
        city = new ImpactCity();
    }

    private void sixOfficersGave(String day, String at) {
        for (int i = 0; i < 6; i++) city.taken(city.employee("officer"), day, "paid", 120, at);
    }

    @Test
    void a_quarter_is_frozen_once_its_days_of_grace_have_passed() {
        sixOfficersGave("2026-02-10", "2026-02-11T09:00:00Z");

        assertThat(city.freeze("2026-04-28T06:00:00Z")).isZero();
        assertThat(city.freeze(AFTER_Q1)).isEqualTo(1);
        assertThat(city.freeze(AFTER_Q1)).isZero();

        var quarter = city.quarter("2026-Q1");
        assertThat(quarter.employerMinutes()).contains(720L);
        assertThat(quarter.total(Sheet.GRADES, "people")).contains(6L);
        assertThat(quarter.total(Sheet.AREAS, "minutes")).contains(720L);
        assertThat(city.reconciled()).isEqualTo(new Reconciled(3, 3, java.util.List.of(), false));
    }

    @Test
    void a_later_correction_is_a_line_of_the_next_quarter_and_the_frozen_one_stays() {
        sixOfficersGave("2026-02-10", "2026-02-11T09:00:00Z");
        var off = city.taken(city.employee("officer"), "2026-02-12", "paid", 120, "2026-02-13T09:00:00Z");
        city.freeze(AFTER_Q1);
        var before = city.quarter("2026-Q1");

        city.corrected(off, -60, "2026-05-20T09:00:00Z");
        assertThat(city.reconciled().later()).isTrue();
        sixOfficersGave("2026-05-10", "2026-05-11T09:00:00Z");
        city.freeze(AFTER_Q2);

        assertThat(city.quarter("2026-Q1")).isEqualTo(before);
        var second = city.quarter("2026-Q2");
        assertThat(second.employerMinutes()).contains(660L);
        assertThat(second.table(Sheet.GRADES).lines())
                .extracting(FrozenQuarter.Line::code)
                .contains(Counted.CORRECTIONS);
        assertThat(city.reconciled().agreeing()).isEqualTo(city.reconciled().checks());
    }

    @Test
    void what_was_written_within_the_last_hour_waits() {
        sixOfficersGave("2026-02-10", "2026-05-01T05:30:00Z");
        assertThat(city.freeze(AFTER_Q1)).isZero();
        assertThat(city.freeze("2026-05-01T07:00:00Z")).isEqualTo(1);
    }

    @Test
    void a_grade_of_three_is_hidden_with_another_and_no_file_says_it() {
        sixOfficersGave("2026-02-10", "2026-02-11T09:00:00Z");
        for (int i = 0; i < 9; i++)
            city.taken(city.employee("manager"), "2026-02-10", "paid", 60, "2026-02-11T09:00:00Z");
        for (int i = 0; i < 3; i++)
            city.taken(city.employee("chief"), "2026-02-10", "paid", 77, "2026-02-11T09:00:00Z");
        city.freeze(AFTER_Q1);

        var table = city.quarter("2026-Q1").table(Sheet.GRADES);
        assertThat(table.lines())
                .filteredOn(FrozenQuarter.Line::hidden)
                .extracting(FrozenQuarter.Line::code)
                .containsExactlyInAnyOrder("chief", "officer");
        assertThat(table.total().value("people")).contains(18L);
        var rows = new ImpactWords(city.core.texts(), java.util.Locale.UK)
                .rows(table)
                .toString();
        assertThat(rows).contains("fewer than 5").doesNotContain("231", "3.9");
    }

    @Test
    void own_time_is_no_part_of_the_employers() {
        sixOfficersGave("2026-02-10", "2026-02-11T09:00:00Z");
        city.own("2026-01-01", 1, 600, 8);
        city.freeze(AFTER_Q1);

        var quarter = city.quarter("2026-Q1");
        assertThat(quarter.total(Sheet.OWN_AREAS, "minutes")).contains(600L);
        assertThat(quarter.employerMinutes()).contains(720L);
    }

    @Test
    void hours_become_pounds_only_by_a_value_with_its_source_and_year() {
        sixOfficersGave("2026-02-10", "2026-02-11T09:00:00Z");
        set(Map.of("hour-value-pence", "1500"));
        city.freeze(AFTER_Q1);
        assertThat(city.quarter("2026-Q1").hourValue()).isNull();

        set(Map.of("hour-value-source", "Annual Survey of Hours and Earnings", "hour-value-year", "2025"));
        sixOfficersGave("2026-05-10", "2026-05-11T09:00:00Z");
        city.freeze(AFTER_Q2);
        var words = new ImpactWords(city.core.texts(), java.util.Locale.UK);
        assertThat(words.worth(city.quarter("2026-Q2"))).contains("£180");
        assertThat(words.method(city.quarter("2026-Q2")).toString()).contains("Annual Survey", "2025", "proxy");
    }

    private void set(Map<String, String> settings) {
        city.programme
                .city
                .owner()
                .useHandle(db -> settings.forEach((key, value) -> db.execute(
                        "INSERT INTO core.tenant_setting (tenant_id, audience_id, feature, key, value, set_at) VALUES (?, ?, 'csr-brokerage', ?, ?, '2026-01-01Z')",
                        city.council.id(),
                        city.council.id(),
                        key,
                        value)));
        city.programme.city.directory().refresh();
    }

    @Test
    void a_year_of_random_words_reconciles_with_a_slow_recomputation() {
        var random = new Random(5);
        var people = new ArrayList<UUID>();
        for (int i = 0; i < 12; i++) people.add(city.employee(i < 7 ? "officer" : "manager"));
        var slow = new HashMap<String, Long>();
        var offs = new ArrayList<UUID>();
        for (int month = 1; month <= 9; month++) {
            for (int i = 0; i < 8; i++) {
                var day = "2026-%02d-%02d".formatted(month, 1 + random.nextInt(27));
                var at = "2026-%02d-%02dT09:00:00Z".formatted(month, 28);
                int minutes = 30 + random.nextInt(300);
                var pot = random.nextBoolean() ? "paid" : "unpaid";
                offs.add(city.taken(people.get(random.nextInt(people.size())), day, pot, minutes, at));
                slow.merge(pot, (long) minutes, Long::sum);
            }
            if (month > 3)
                city.corrected(offs.get(random.nextInt(offs.size())), -10, "2026-%02d-29T10:00:00Z".formatted(month));
        }
        city.freeze("2026-05-01T06:00:00Z");
        city.freeze("2026-08-01T06:00:00Z");
        city.freeze("2026-11-01T06:00:00Z");

        long frozen = city.programme.city.owner().withHandle(db -> db.createQuery(
                        "SELECT sum(value) FROM csr_brokerage.impact_cell WHERE sheet = 'grades' AND line = 'total' AND measure IN ('paid', 'unpaid')")
                .mapTo(Long.class)
                .one());
        assertThat(frozen).isEqualTo(slow.get("paid") + slow.get("unpaid") - 6 * 10);
        assertThat(city.reconciled()).isEqualTo(new Reconciled(7, 7, java.util.List.of(), false));
    }

    @Test
    void giving_by_fewer_than_five_is_hidden() {
        var giving = new GivingCity();
        for (int i = 0; i < 4; i++) giving.give(giving.worker(), giving.pantry, 1000);
        giving.make("2026-06-12T09:00:00Z");
        var counted = giving.as(giving.admin, () -> giving.core.database().read(tx -> new Counting(
                        new org.yourplace.csrbrokerage.programme.Entitlements(giving.core.workingDays()))
                .of(tx, Quarter.read("2026-Q2").orElseThrow(), TestInstant.LATE)));
        var decided = Suppression.of(counted);
        assertThat(decided.hides(Sheet.GIVING, "pay", "pence")).isTrue();
        assertThat(decided.hides(Sheet.GIVING, Counted.TOTAL, "people")).isTrue();
    }

    @Test
    void only_who_may_see_them_sees_figures_and_nobody_anothers() {
        sixOfficersGave("2026-02-10", "2026-02-11T09:00:00Z");
        city.freeze(AFTER_Q1);
        var manager = city.programme.city.member(city.council, Role.LINE_MANAGER);
        refused(CoreError.FORBIDDEN, () -> city.programme.city.as(manager, () -> city.impact.quarter("2026-Q1")));
        var other = city.programme.city.member(city.programme.harbourline, Role.COORDINATOR);
        refused(CoreError.NOT_FOUND, () -> city.programme.city.as(other, () -> city.impact.quarter("2026-Q1")));
        refused(CoreError.NOT_FOUND, () -> city.quarter("2026-Q9"));
        assertThat(city.programme
                        .city
                        .as(other, () -> city.impact.quarters(20, null))
                        .items())
                .isEmpty();
    }

    private static void refused(CoreError code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    /** Long after everything. */
    private static final class TestInstant {
        static final java.time.Instant LATE = java.time.Instant.parse("2027-01-01T00:00:00Z");
    }
}

package org.yourplace.csrbrokerage.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.who.Role;

/** What the employer gave in things, as the figures have it. */
class NeighboursIT {
    @Test
    void a_thing_delivered_in_the_quarter_is_counted_with_its_one_value() {
        var city = new ImpactCity();
        given(city, "delivered", "2026-02-10", 12_000);
        given(city, "thanked", "2026-03-31", 3_000);
        given(city, "thanked", "2026-04-01", 999);
        given(city, "accepted", "2026-02-10", 999);
        city.own("2026-01-01", 1, 60, 1);
        city.freeze("2026-05-01T06:00:00Z");

        var given = city.quarter("2026-Q1");
        assertThat(given.total(Sheet.IN_KIND, "things")).contains(2L);
        assertThat(given.total(Sheet.IN_KIND, "pence")).contains(15_000L);
        assertThat(given.table(Sheet.PLACEMENTS_BEGUN).lines()).isEmpty();
    }

    @Test
    void a_thing_written_down_or_valued_late_is_a_correction_of_the_next_quarter() {
        var city = new ImpactCity();
        given(city, "delivered", "2026-02-10", 12_000);
        assertThat(city.freeze("2026-05-01T06:00:00Z")).isEqualTo(1);
        given(city, "thanked", "2026-03-10", 5_000);
        given(city, "thanked", "2026-05-10", 700);
        city.freeze("2026-08-01T06:00:00Z");
        city.freeze("2026-11-01T06:00:00Z");

        assertThat(city.quarter("2026-Q1").total(Sheet.IN_KIND, "pence")).contains(12_000L);
        assertThat(city.quarter("2026-Q2").total(Sheet.IN_KIND, "pence")).contains(5_700L);
        assertThat(city.quarter("2026-Q2").total(Sheet.IN_KIND, "things")).contains(2L);
        assertThat(city.quarter("2026-Q3").table(Sheet.IN_KIND).lines()).isEmpty();
    }

    @Test
    void one_person_with_six_placements_is_one_person_and_placements_alone_begin_the_figures() {
        var city = new ImpactCity();
        var one = person(city);
        for (int i = 0; i < 6; i++) placed(city, one, "mentor", "2026-02-10");
        assertThat(city.freeze("2026-05-01T06:00:00Z")).isEqualTo(1);
        for (var sheet : List.of(Sheet.PLACEMENTS_BEGUN, Sheet.PLACEMENTS_GOING_ON)) {
            assertThat(city.quarter("2026-Q1").total(sheet, "placements")).isEmpty();
        }

        for (int i = 0; i < 6; i++) placed(city, person(city), "trustee", "2026-05-10");
        placed(city, person(city), "mentor", "2026-03-10");
        city.freeze("2026-08-01T06:00:00Z");
        var second = city.quarter("2026-Q2");
        assertThat(second.total(Sheet.PLACEMENTS_BEGUN, "placements")).contains(7L);
        assertThat(second.table(Sheet.PLACEMENTS_BEGUN).lines()).allMatch(FrozenQuarter.Line::hidden);
        assertThat(second.total(Sheet.PLACEMENTS_GOING_ON, "placements")).contains(13L);
    }

    private static UUID person(ImpactCity city) {
        return java.util.Objects.requireNonNull(
                        city.programme.city.person(Role.MEMBER, city.council).person())
                .id();
    }

    private static void placed(ImpactCity city, UUID person, String kind, String day) {
        city.programme
                .city
                .owner()
                .useHandle(db -> db.execute(
                        "INSERT INTO csr_brokerage.placement (id, tenant_id, audience_id, person_id, need_id, charity_id, organisation_id, organisation,"
                                + " kind, title, priority, employer_id, stage, stage_on, turn, suggested_on, active_on, changed_at)"
                                + " SELECT gen_random_uuid(), t, t, ?, gen_random_uuid(), t, gen_random_uuid(), 'G', ?, 'T', false, t, 'active', d, 'nobody',"
                                + " '2026-01-01', d, '2026-01-01Z' FROM (VALUES (?::bigint, ?::date)) AS v (t, d)",
                        person,
                        kind,
                        city.council.id(),
                        day));
    }

    private static void given(ImpactCity city, String state, String day, int pence) {
        city.programme.city.owner().useHandle(db -> {
            db.execute("ALTER TABLE csr_brokerage.need_gift DISABLE TRIGGER USER");
            db.execute(
                    "INSERT INTO csr_brokerage.need_gift (id, tenant_id, audience_id, need_id, need_tenant, kind, reference, reply_by, name, contact,"
                            + " what, when_text, said_hash, created_at, state, day, value_pence) VALUES (gen_random_uuid(), ?, ?, gen_random_uuid(), ?,"
                            + " 'equipment', 'R', '2026-01-05', 'N', 'C', 'W', 'T', encode(sha256(gen_random_uuid()::text::bytea), 'hex'), '2026-01-01Z', ?, ?::date, ?)",
                    city.council.id(),
                    city.council.id(),
                    city.council.id(),
                    state,
                    day,
                    pence);
        });
    }
}

package org.yourplace.csrbrokerage.impact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
        assertThat(given.table(Sheet.PLACEMENTS).lines()).isEmpty();
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

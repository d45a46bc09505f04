package org.yourplace.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.platform.ledger.LedgerCity.amina;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.ledger.Asked;
import org.yourplace.spi.ledger.Entry;
import org.yourplace.spi.ledger.Kind;
import org.yourplace.spi.ledger.Standing;
import org.yourplace.spi.ledger.Totals;
import org.yourplace.testing.TestCity;

/** What is logged, confirmed, corrected and lapsed, and what of it counts. */
class LedgerTest {
    private final LedgerCity here = new LedgerCity();

    @Test
    void what_a_person_logs_waits_for_the_host_and_counts_when_it_is_confirmed() {
        var id = here.logged(90);

        assertThat(here.held(here.host)).isEqualTo(new Totals(0, 0, 90, 0));
        assertThat(here.<Standing>in(here.host, tx -> here.ledger.confirm(tx, id)))
                .isEqualTo(Standing.CONFIRMED);
        assertThat(here.held(here.host)).isEqualTo(new Totals(90, 0, 0, 0));
        assertThat(here.<Totals>in(here.giver, tx -> here.ledger.totals(tx, Kind.HOURS, Asked.own())))
                .isEqualTo(new Totals(90, 0, 0, 0));
    }

    @Test
    void confirmed_twice_counts_once_and_is_written_once() {
        var id = here.logged(60);
        here.in(here.host, tx -> here.ledger.confirm(tx, id));
        here.in(here.host, tx -> here.ledger.confirm(tx, id));

        assertThat(here.held(here.host).confirmed()).isEqualTo(60);
        assertThat(here.<List<Entry>>in(here.host, tx -> here.ledger.entries(tx, id)))
                .extracting(Entry::step)
                .containsExactly("logged", "confirmed");
    }

    @Test
    void an_occasion_is_written_down_once_and_again_after_it_was_taken_back() {
        var first = here.in(here.giver, tx -> here.ledger.log(tx, here.hours(here.pantry, 60, "tuesday", amina())));
        var same = here.in(here.giver, tx -> here.ledger.log(tx, here.hours(here.pantry, 60, "tuesday", amina())));
        here.in(here.giver, tx -> here.ledger.withdraw(tx, first));
        var again = here.in(here.giver, tx -> here.ledger.log(tx, here.hours(here.pantry, 30, "tuesday", amina())));

        assertThat(same).isEqualTo(first);
        assertThat(again).isNotEqualTo(first);
        assertThat(here.held(here.host)).isEqualTo(new Totals(0, 0, 30, 0));
    }

    @Test
    void a_correction_is_a_counter_entry_and_a_new_entry() {
        var id = here.logged(60);
        here.in(here.host, tx -> here.ledger.confirm(tx, id));
        here.in(here.giver, tx -> here.ledger.dispute(tx, id, "It was two hours."));
        assertThat(here.held(here.host)).isEqualTo(new Totals(0, 0, 0, 60));
        here.in(here.host, tx -> here.ledger.correct(tx, id, 120, "Two it was"));

        assertThat(here.held(here.host)).isEqualTo(new Totals(120, 0, 0, 0));
        assertThat(here.<List<Entry>>in(here.giver, tx -> here.ledger.entries(tx, id)))
                .extracting(Entry::amount)
                .containsExactly(60L, 0L, 0L, -60L, 120L);
    }

    @Test
    void what_nobody_confirms_lapses_and_counts_apart() {
        var id = here.logged(60);
        var fresh = TestCity.NOW.minus(Duration.ofDays(30));
        assertThat(here.<Integer>in(here.host, tx -> here.ledger.lapse(tx, fresh)))
                .isZero();
        here.refused(
                CoreError.CONTRIBUTION_STANDS,
                () -> here.in(here.host, tx -> here.ledger.lapse(tx, TestCity.NOW.plusSeconds(1))));

        var later = TestCity.NOW.plus(Duration.ofDays(31));
        var job = Binding.job(here.city.partnership(), here.pantry, here.ticket(here.pantry))
                .at(later);
        assertThat(here.<Integer>in(job, tx -> here.ledger.lapse(tx, later.minus(Duration.ofDays(30)))))
                .isEqualTo(1);
        assertThat(here.stands(id)).isEqualTo(Standing.SELF_REPORTED);
        assertThat(here.held(here.host)).isEqualTo(new Totals(0, 60, 0, 0));
    }

    @Test
    void what_somebody_speaks_of_at_the_moment_does_not_lapse_and_is_not_waited_for() {
        var id = here.logged(60);
        here.logged(30);
        var later = TestCity.NOW.plus(Duration.ofDays(31));
        var job = Binding.job(here.city.partnership(), here.pantry, here.ticket(here.pantry))
                .at(later);
        int lapsed = here.city.owner().inTransaction(handle -> {
            handle.execute("SELECT FROM core.contribution WHERE id = ? FOR UPDATE", id);
            return here.in(job, tx -> here.ledger.lapse(tx, later.minus(Duration.ofDays(30))));
        });

        assertThat(lapsed).isEqualTo(1);
        assertThat(here.stands(id)).isEqualTo(Standing.LOGGED);
    }

    @Test
    void people_find_their_own_by_an_index() {
        here.logged(60);
        here.city.owner().useHandle(handle -> {
            handle.execute("""
                    INSERT INTO core.contribution (id, tenant_id, audience_id, party, kind, feature, organisation_id, organisation, about, day,
                      holder_hash, given_how, created_at, since)
                    SELECT gen_random_uuid(), tenant_id, audience_id, party, kind, feature, organisation_id, organisation, about, day - n % 300,
                      encode(sha256(n::text::bytea), 'hex'), given_how, created_at, since
                    FROM core.contribution, generate_series(1, 20000) n""");
            handle.execute("ANALYZE core.contribution");
        });

        var plan = String.join("\n", here.<List<String>>in(here.giver, tx -> tx.sql()
                .createQuery(
                        "EXPLAIN SELECT * FROM core.contribution c WHERE c.party = 'host' AND c.feature = 'bank'"
                                + " AND (c.person_id = core.me() OR c.holder_hash = core.holder()) ORDER BY c.day DESC, c.id DESC LIMIT 50")
                .mapTo(String.class)
                .list()));
        assertThat(plan)
                .contains("contribution_person", "contribution_holder")
                .doesNotContain("Seq Scan on contribution");
    }
}

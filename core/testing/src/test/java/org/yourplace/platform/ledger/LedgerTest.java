package org.yourplace.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.ledger.Asked;
import org.yourplace.spi.ledger.Contribution;
import org.yourplace.spi.ledger.Contribution.Giver;
import org.yourplace.spi.ledger.Entry;
import org.yourplace.spi.ledger.Given;
import org.yourplace.spi.ledger.How;
import org.yourplace.spi.ledger.Kind;
import org.yourplace.spi.ledger.Ledger;
import org.yourplace.spi.ledger.Standing;
import org.yourplace.spi.ledger.Totals;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

class LedgerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 30);

    private final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    private final JtaDatabase database = city.database();
    private final Tenant svs = city.tenant("svs");
    private final Tenant pantry = city.tenant("pantry", svs);
    private final Tenant stranger = city.tenant("stranger");
    private final Binding host = city.member(pantry, Role.COORDINATOR);
    private final Binding giver = city.person();
    private final Ledger ledger = new CoreLedger("bank", city.access());

    private <T> T in(Binding who, Function<Tx, T> work) {
        return city.as(who, () -> database.write(work::apply));
    }

    private UUID organisation(Tenant tenant) {
        return city.owner().withHandle(handle -> handle.createQuery(
                        "SELECT id FROM core.organisation WHERE tenant_id = :id AND NOT hosted")
                .bind("id", tenant.id())
                .mapTo(UUID.class)
                .one());
    }

    private Contribution hours(Tenant tenant, long minutes, @Nullable String once, Giver by) {
        return new Contribution(
                city.ids().next(),
                tenant.id(),
                Kind.HOURS,
                minutes,
                organisation(tenant),
                null,
                null,
                "Pack parcels",
                once,
                null,
                DAY,
                null,
                null,
                by);
    }

    private static Giver amina() {
        return new Giver("Amina", null, null, null);
    }

    private UUID logged(long minutes) {
        return in(giver, tx -> ledger.log(tx, hours(pantry, minutes, null, amina())));
    }

    private Totals held(Binding who) {
        return in(who, tx -> ledger.totals(tx, Kind.HOURS, Asked.held()));
    }

    private Standing stands(UUID id) {
        return in(host, tx -> ledger.find(tx, id).orElseThrow().standing());
    }

    private void refused(CoreError code, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(DomainException.class, no -> assertThat(no.code())
                .isEqualTo(code));
    }

    @Test
    void what_a_person_logs_waits_for_the_host_and_counts_when_it_is_confirmed() {
        var id = logged(90);

        assertThat(held(host)).isEqualTo(new Totals(0, 0, 90, 0));
        assertThat(this.<Standing>in(host, tx -> ledger.confirm(tx, id))).isEqualTo(Standing.CONFIRMED);
        assertThat(held(host)).isEqualTo(new Totals(90, 0, 0, 0));
        assertThat(this.<Totals>in(giver, tx -> ledger.totals(tx, Kind.HOURS, Asked.own())))
                .isEqualTo(new Totals(90, 0, 0, 0));
    }

    @Test
    void confirmed_twice_counts_once_and_is_written_once() {
        var id = logged(60);
        in(host, tx -> ledger.confirm(tx, id));
        in(host, tx -> ledger.confirm(tx, id));

        assertThat(held(host).confirmed()).isEqualTo(60);
        assertThat(this.<List<Entry>>in(host, tx -> ledger.entries(tx, id)))
                .extracting(Entry::step)
                .containsExactly("logged", "confirmed");
    }

    @Test
    void an_occasion_is_written_down_once_and_again_after_it_was_taken_back() {
        var first = in(giver, tx -> ledger.log(tx, hours(pantry, 60, "tuesday", amina())));
        var same = in(giver, tx -> ledger.log(tx, hours(pantry, 60, "tuesday", amina())));
        in(giver, tx -> ledger.withdraw(tx, first));
        var again = in(giver, tx -> ledger.log(tx, hours(pantry, 30, "tuesday", amina())));

        assertThat(same).isEqualTo(first);
        assertThat(again).isNotEqualTo(first);
        assertThat(held(host)).isEqualTo(new Totals(0, 0, 30, 0));
    }

    @Test
    void a_correction_is_a_counter_entry_and_a_new_entry() {
        var id = logged(60);
        in(host, tx -> ledger.confirm(tx, id));
        in(giver, tx -> ledger.dispute(tx, id, "It was two hours."));
        assertThat(held(host)).isEqualTo(new Totals(0, 0, 0, 60));
        in(host, tx -> ledger.correct(tx, id, 120, "Two it was"));

        assertThat(held(host)).isEqualTo(new Totals(120, 0, 0, 0));
        assertThat(this.<List<Entry>>in(giver, tx -> ledger.entries(tx, id)))
                .extracting(Entry::amount)
                .containsExactly(60L, 0L, 0L, -60L, 120L);
    }

    @Test
    void nobody_confirms_what_they_gave_themselves() {
        var both = city.person(Role.ADMINISTRATOR, pantry);
        var asGiver = Binding.person(city.partnership(), both);
        var asHost = Binding.tenant(city.partnership(), pantry, both);
        var id = in(asGiver, tx -> ledger.log(tx, hours(pantry, 60, null, amina())));
        var mine = new Giver("Amina", both.person().id(), null, null);
        var called = in(asHost, tx -> ledger.receive(tx, hours(pantry, 45, null, mine), How.ROLL_CALL));

        refused(CoreError.OWN_CONTRIBUTION, () -> in(asHost, tx -> ledger.confirm(tx, id)));
        refused(CoreError.OWN_CONTRIBUTION, () -> in(asHost, tx -> ledger.correct(tx, id, 120, null)));
        refused(CoreError.NOT_FOUND, () -> in(city.person(), tx -> ledger.confirm(tx, id)));
        assertThat(stands(id)).isEqualTo(Standing.LOGGED);
        assertThat(stands(called)).isEqualTo(Standing.LOGGED);
    }

    private Binding link(String address) {
        var word = in(host, tx -> city.services()
                .links()
                .issueTo(tx, address, organisation(pantry), Set.of("hours"), Duration.ofDays(7)));
        return Binding.tenant(
                city.partnership(),
                pantry,
                city.identities().of(city.partnership(), word).orElseThrow());
    }

    @Test
    void a_mailed_link_confirms_unless_it_went_to_an_address_of_the_giver() {
        var given = in(
                host,
                tx -> ledger.receive(
                        tx, hours(pantry, 30, null, new Giver("Bo", null, null, "bo@example.org")), How.ORGANISATION));
        in(host, tx -> ledger.dispute(tx, given, "Who is Bo?"));
        var id = logged(60);
        var mine = link(" Bo@Example.org");

        refused(CoreError.OWN_CONTRIBUTION, () -> in(mine, tx -> ledger.confirm(tx, given)));
        city.owner()
                .useHandle(
                        handle -> handle.execute("UPDATE core.credential SET revoked_at = now() WHERE kind = 'link'"));
        var theirs = link("pantry@example.org");
        in(theirs, tx -> ledger.confirm(tx, given));
        in(theirs, tx -> ledger.confirm(tx, id));

        assertThat(stands(given)).isEqualTo(Standing.CONFIRMED);
        assertThat(this.<How>in(host, tx -> ledger.find(tx, id).orElseThrow().how()))
                .isEqualTo(How.MAIL_LINK);
        city.owner()
                .useHandle(
                        handle -> handle.execute("UPDATE core.credential SET revoked_at = now() WHERE kind = 'link'"));
        var own = link(giver.identity().person().id() + "@example.org");
        var another = logged(15);
        refused(CoreError.OWN_CONTRIBUTION, () -> in(own, tx -> ledger.confirm(tx, another)));
    }

    @Test
    void what_nobody_confirms_lapses_and_counts_apart() {
        var id = logged(60);
        var fresh = TestCity.NOW.minus(Duration.ofDays(30));
        assertThat(this.<Integer>in(host, tx -> ledger.lapse(tx, fresh))).isZero();
        refused(CoreError.CONTRIBUTION_STANDS, () -> in(host, tx -> ledger.lapse(tx, TestCity.NOW.plusSeconds(1))));

        var later = TestCity.NOW.plus(Duration.ofDays(31));
        var job = Binding.job(city.partnership(), pantry, ticket(pantry)).at(later);
        assertThat(this.<Integer>in(job, tx -> ledger.lapse(tx, later.minus(Duration.ofDays(30)))))
                .isEqualTo(1);
        assertThat(stands(id)).isEqualTo(Standing.SELF_REPORTED);
        assertThat(held(host)).isEqualTo(new Totals(0, 60, 0, 0));
    }

    private UUID ticket(Tenant tenant) {
        var id = UUID.randomUUID();
        city.owner()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO core.ticket (id, tenant_id, audience_id, feature, name, issued_at) VALUES (?, ?, ?, 'bank', 'hours', '2026-01-01Z')",
                        id,
                        tenant.id(),
                        tenant.id()));
        return id;
    }

    @Test
    void nobody_confirms_by_a_record_that_was_made_one_with_the_givers() {
        var old = city.person(Role.COORDINATOR, pantry);
        var live = city.person(Role.COORDINATOR, pantry);
        var id = in(
                Binding.person(city.partnership(), old),
                tx -> ledger.log(tx, hours(pantry, 60, null, new Giver("Amina", null, null, "amina@example.org"))));
        city.owner()
                .useHandle(handle -> handle.execute(
                        """
                                UPDATE core.membership SET merged_into = (SELECT id FROM core.membership WHERE person_id = ? AND tenant_id = ?)
                                WHERE person_id = ? AND tenant_id = ?""", live.person().id(), pantry.id(), old.person().id(), pantry.id()));

        refused(
                CoreError.OWN_CONTRIBUTION,
                () -> in(Binding.tenant(city.partnership(), pantry, live), tx -> ledger.confirm(tx, id)));
        assertThat(this.<Standing>in(host, tx -> ledger.confirm(tx, id))).isEqualTo(Standing.CONFIRMED);
    }

    @Test
    void what_somebody_speaks_of_at_the_moment_does_not_lapse_and_is_not_waited_for() {
        var id = logged(60);
        logged(30);
        var later = TestCity.NOW.plus(Duration.ofDays(31));
        var job = Binding.job(city.partnership(), pantry, ticket(pantry)).at(later);
        int lapsed = city.owner().inTransaction(handle -> {
            handle.execute("SELECT FROM core.contribution WHERE id = ? FOR UPDATE", id);
            return in(job, tx -> ledger.lapse(tx, later.minus(Duration.ofDays(30))));
        });

        assertThat(lapsed).isEqualTo(1);
        assertThat(stands(id)).isEqualTo(Standing.LOGGED);
    }

    @Test
    void people_find_their_own_by_an_index() {
        logged(60);
        city.owner().useHandle(handle -> {
            handle.execute("""
                    INSERT INTO core.contribution (id, tenant_id, audience_id, party, kind, feature, organisation_id, organisation, about, day,
                      holder_hash, given_how, created_at, since)
                    SELECT gen_random_uuid(), tenant_id, audience_id, party, kind, feature, organisation_id, organisation, about, day - n % 300,
                      encode(sha256(n::text::bytea), 'hex'), given_how, created_at, since
                    FROM core.contribution, generate_series(1, 20000) n""");
            handle.execute("ANALYZE core.contribution");
        });

        var plan = String.join("\n", this.<List<String>>in(giver, tx -> tx.sql()
                .createQuery(
                        "EXPLAIN SELECT * FROM core.contribution c WHERE c.party = 'host' AND c.feature = 'bank'"
                                + " AND (c.person_id = core.me() OR c.holder_hash = core.holder()) ORDER BY c.day DESC, c.id DESC LIMIT 50")
                .mapTo(String.class)
                .list()));
        assertThat(plan)
                .contains("contribution_person", "contribution_holder")
                .doesNotContain("Seq Scan on contribution");
    }

    @Test
    void nobody_else_reads_or_says_anything() {
        var id = logged(60);
        for (var other : new Binding[] {
            city.member(stranger, Role.ADMINISTRATOR), city.member(svs, Role.ADMINISTRATOR), city.person(), city.guest()
        }) {
            assertThat(this.<Optional<Given>>in(other, tx -> ledger.find(tx, id)))
                    .isEmpty();
            assertThat(this.<List<Entry>>in(other, tx -> ledger.entries(tx, id)))
                    .isEmpty();
            refused(CoreError.NOT_FOUND, () -> in(other, tx -> ledger.confirm(tx, id)));
            refused(CoreError.NOT_FOUND, () -> in(other, tx -> ledger.withdraw(tx, id)));
        }
        refused(
                CoreError.NOT_FOUND,
                () -> in(
                        city.member(stranger, Role.ADMINISTRATOR),
                        tx -> ledger.receive(tx, hours(pantry, 60, null, amina()), How.ORGANISATION)));
        refused(CoreError.NOT_FOUND, () -> in(city.guest(), tx -> ledger.log(tx, hours(pantry, 60, null, amina()))));
    }

    @Test
    void a_supporter_sees_how_much_waits_and_no_name() {
        logged(60);
        logged(30);
        var supporter = city.member(svs, Role.COORDINATOR);

        List<Ledger.Waiting> waiting = in(supporter, tx -> ledger.waiting(tx, TestCity.NOW.plusSeconds(1)));

        assertThat(waiting).singleElement().satisfies(one -> {
            assertThat(one.organisation()).isEqualTo("pantry");
            assertThat(one.count()).isEqualTo(2);
            assertThat(one.amount()).isEqualTo(90);
        });
        assertThat(this.<List<Ledger.Waiting>>in(
                        city.member(stranger, Role.COORDINATOR), tx -> ledger.waiting(tx, TestCity.NOW.plusSeconds(1))))
                .isEmpty();
    }

    @Test
    void no_entry_is_ever_changed_or_removed_even_by_the_owner_of_the_tables() {
        logged(60);
        for (var sql : new String[] {
            "UPDATE core.contribution_entry SET amount = 1", "DELETE FROM core.contribution_entry",
        }) {
            assertThatThrownBy(() -> city.owner().useHandle(handle -> handle.execute(sql)))
                    .hasMessageContaining("stands");
            assertThatThrownBy(() -> in(host, tx -> tx.sql().execute(sql))).hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> in(host, tx -> tx.sql().execute("UPDATE core.contribution SET amount = 1")))
                .hasMessageContaining("permission denied");
    }
}

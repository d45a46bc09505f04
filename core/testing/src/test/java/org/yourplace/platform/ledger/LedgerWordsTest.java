package org.yourplace.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yourplace.platform.ledger.LedgerCity.amina;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.ledger.Contribution.Giver;
import org.yourplace.spi.ledger.Entry;
import org.yourplace.spi.ledger.Given;
import org.yourplace.spi.ledger.How;
import org.yourplace.spi.ledger.Ledger;
import org.yourplace.spi.ledger.Standing;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.TestCity;

/** Whose word counts in the ledger, and who learns of it: nobody confirms their own, and no entry is ever changed. */
class LedgerWordsTest {
    private final LedgerCity here = new LedgerCity();

    @Test
    void nobody_confirms_what_they_gave_themselves() {
        var both = here.city.person(Role.ADMINISTRATOR, here.pantry);
        var asGiver = Binding.person(here.city.partnership(), both);
        var asHost = Binding.tenant(here.city.partnership(), here.pantry, both);
        var id = here.in(asGiver, tx -> here.ledger.log(tx, here.hours(here.pantry, 60, null, amina())));
        var mine = new Giver("Amina", both.person().id(), null, null);
        var called =
                here.in(asHost, tx -> here.ledger.receive(tx, here.hours(here.pantry, 45, null, mine), How.ROLL_CALL));

        here.refused(CoreError.OWN_CONTRIBUTION, () -> here.in(asHost, tx -> here.ledger.confirm(tx, id)));
        here.refused(CoreError.OWN_CONTRIBUTION, () -> here.in(asHost, tx -> here.ledger.correct(tx, id, 120, null)));
        here.refused(CoreError.NOT_FOUND, () -> here.in(here.city.person(), tx -> here.ledger.confirm(tx, id)));
        assertThat(here.stands(id)).isEqualTo(Standing.LOGGED);
        assertThat(here.stands(called)).isEqualTo(Standing.LOGGED);
    }

    @Test
    void a_mailed_link_confirms_unless_it_went_to_an_address_of_the_giver() {
        var given = here.in(
                here.host,
                tx -> here.ledger.receive(
                        tx,
                        here.hours(here.pantry, 30, null, new Giver("Bo", null, null, "bo@example.org")),
                        How.ORGANISATION));
        here.in(here.host, tx -> here.ledger.dispute(tx, given, "Who is Bo?"));
        var id = here.logged(60);
        var mine = here.link(" Bo@Example.org");

        here.refused(CoreError.OWN_CONTRIBUTION, () -> here.in(mine, tx -> here.ledger.confirm(tx, given)));
        here.city
                .owner()
                .useHandle(
                        handle -> handle.execute("UPDATE core.credential SET revoked_at = now() WHERE kind = 'link'"));
        var theirs = here.link("pantry@example.org");
        here.in(theirs, tx -> here.ledger.confirm(tx, given));
        here.in(theirs, tx -> here.ledger.confirm(tx, id));

        assertThat(here.stands(given)).isEqualTo(Standing.CONFIRMED);
        assertThat(here.<How>in(
                        here.host, tx -> here.ledger.find(tx, id).orElseThrow().how()))
                .isEqualTo(How.MAIL_LINK);
        here.city
                .owner()
                .useHandle(
                        handle -> handle.execute("UPDATE core.credential SET revoked_at = now() WHERE kind = 'link'"));
        var own = here.link(here.giver.identity().person().id() + "@example.org");
        var another = here.logged(15);
        here.refused(CoreError.OWN_CONTRIBUTION, () -> here.in(own, tx -> here.ledger.confirm(tx, another)));
    }

    @Test
    void nobody_confirms_by_a_record_that_was_made_one_with_the_givers() {
        var old = here.city.person(Role.COORDINATOR, here.pantry);
        var live = here.city.person(Role.COORDINATOR, here.pantry);
        var id = here.in(
                Binding.person(here.city.partnership(), old),
                tx -> here.ledger.log(
                        tx, here.hours(here.pantry, 60, null, new Giver("Amina", null, null, "amina@example.org"))));
        here.city
                .owner()
                .useHandle(handle -> handle.execute(
                        """
                                UPDATE core.membership SET merged_into = (SELECT id FROM core.membership WHERE person_id = ? AND tenant_id = ?)
                                WHERE person_id = ? AND tenant_id = ?""", live.person().id(), here.pantry.id(), old.person().id(), here.pantry.id()));

        here.refused(
                CoreError.OWN_CONTRIBUTION,
                () -> here.in(
                        Binding.tenant(here.city.partnership(), here.pantry, live), tx -> here.ledger.confirm(tx, id)));
        assertThat(here.<Standing>in(here.host, tx -> here.ledger.confirm(tx, id)))
                .isEqualTo(Standing.CONFIRMED);
    }

    @Test
    void nobody_else_reads_or_says_anything() {
        var id = here.logged(60);
        for (var other : new Binding[] {
            here.city.member(here.stranger, Role.ADMINISTRATOR),
            here.city.member(here.svs, Role.ADMINISTRATOR),
            here.city.person(),
            here.city.guest()
        }) {
            assertThat(here.<Optional<Given>>in(other, tx -> here.ledger.find(tx, id)))
                    .isEmpty();
            assertThat(here.<List<Entry>>in(other, tx -> here.ledger.entries(tx, id)))
                    .isEmpty();
            here.refused(CoreError.NOT_FOUND, () -> here.in(other, tx -> here.ledger.confirm(tx, id)));
            here.refused(CoreError.NOT_FOUND, () -> here.in(other, tx -> here.ledger.withdraw(tx, id)));
        }
        here.refused(
                CoreError.NOT_FOUND,
                () -> here.in(
                        here.city.member(here.stranger, Role.ADMINISTRATOR),
                        tx -> here.ledger.receive(tx, here.hours(here.pantry, 60, null, amina()), How.ORGANISATION)));
        here.refused(
                CoreError.NOT_FOUND,
                () -> here.in(
                        here.city.guest(), tx -> here.ledger.log(tx, here.hours(here.pantry, 60, null, amina()))));
    }

    @Test
    void a_supporter_sees_how_much_waits_and_no_name() {
        here.logged(60);
        here.logged(30);
        var supporter = here.city.member(here.svs, Role.COORDINATOR);

        List<Ledger.Waiting> waiting = here.in(supporter, tx -> here.ledger.waiting(tx, TestCity.NOW.plusSeconds(1)));

        assertThat(waiting).singleElement().satisfies(one -> {
            assertThat(one.organisation()).isEqualTo("pantry");
            assertThat(one.count()).isEqualTo(2);
            assertThat(one.amount()).isEqualTo(90);
        });
        assertThat(here.<List<Ledger.Waiting>>in(
                        here.city.member(here.stranger, Role.COORDINATOR),
                        tx -> here.ledger.waiting(tx, TestCity.NOW.plusSeconds(1))))
                .isEmpty();
    }

    @Test
    void no_entry_is_ever_changed_or_removed_even_by_the_owner_of_the_tables() {
        here.logged(60);
        for (var sql : new String[] {
            "UPDATE core.contribution_entry SET amount = 1", "DELETE FROM core.contribution_entry",
        }) {
            assertThatThrownBy(() -> here.city.owner().useHandle(handle -> handle.execute(sql)))
                    .hasMessageContaining("stands");
            assertThatThrownBy(() -> here.in(here.host, tx -> tx.sql().execute(sql)))
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> here.in(here.host, tx -> tx.sql().execute("UPDATE core.contribution SET amount = 1")))
                .hasMessageContaining("permission denied");
    }
}

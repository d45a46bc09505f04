package org.yourplace.csrbrokerage.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;

/** J10.3: a councillor offers mentoring; the council funds the charity; the monitoring officer's advice is written down first. */
class CouncillorIT {
    private PlacementCity city;
    private UUID need;
    private Binding councillor;

    @BeforeEach
    void a_councillor_would_mentor_a_charity() {
        city = new PlacementCity();
        need = city.need(city.pantry, "mentor", "Fundraising mentor", "L1", 10, List.of());
        councillor = city.candidate(true);
    }

    private UUID agreed() {
        var id = city.suggested(need, councillor);
        city.say(councillor, id, Say.of("agreed"));
        return id;
    }

    private void refused(String code, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(DomainException.class, why -> assertThat(
                        why.code().code())
                .isEqualTo(code));
    }

    private Binding monitoring() {
        return city.officer(city.council, Role.ADMINISTRATOR);
    }

    @Test
    void without_a_conflict_a_councillor_is_introduced_like_anybody() {
        assertThat(city.say(city.svs, agreed(), Say.of("introduced"))
                        .placement()
                        .stage())
                .isEqualTo("introduced");
    }

    @Test
    void where_the_council_funds_the_charity_nobody_is_introduced_before_advice_is_written_down() {
        city.funds(city.council, city.pantry);
        var id = agreed();
        assertThat(city.as(city.svs, () -> city.desk.candidates(need, 5))
                        .getFirst()
                        .interests())
                .extracting(Interest::kind)
                .containsExactly("council-funding");
        refused("advice-needed", () -> city.say(city.svs, id, Say.of("introduced")));

        var standing = city.as(city.svs, () -> city.interests.ask(id));
        assertThat(standing.missing()).isTrue();
        refused("advice-needed", () -> city.say(city.svs, id, Say.of("introduced")));

        var asked = city.as(monitoring(), () -> city.officer.asked(true, null, 20, null))
                .items()
                .getFirst();
        city.as(
                monitoring(),
                () -> city.officer.advise(
                        asked.id(),
                        new Advise("notify-and-take-no-part", "Notify, and leave the room for the grant.")));

        assertThat(city.say(city.svs, id, Say.of("introduced")).placement().stage())
                .isEqualTo("introduced");
    }

    @Test
    void advice_is_the_councils_and_given_once() {
        city.funds(city.council, city.pantry);
        var id = agreed();
        city.as(city.svs, () -> city.interests.ask(id));
        city.as(city.svs, () -> city.interests.ask(id));
        var asked = city.as(monitoring(), () -> city.officer.asked(null, null, 20, null));
        assertThat(asked.items()).hasSize(1);
        var one = asked.items().getFirst().id();

        refused("forbidden", () -> city.as(city.council, () -> city.officer.advise(one, new Advise("notify", "Mine"))));
        refused(
                "not-found",
                () -> city.as(
                        city.officer(city.harbour, Role.ADMINISTRATOR),
                        () -> city.officer.advise(one, new Advise("notify", "Ours"))));
        city.as(monitoring(), () -> city.officer.advise(one, new Advise("notify", "First")));
        var again = city.as(monitoring(), () -> city.officer.advise(one, new Advise("advise-against", "Second")));
        assertThat(again.outcome()).isEqualTo("notify");
    }

    @Test
    void a_monitoring_officer_who_is_the_councillor_does_not_advise_themselves() {
        city.funds(city.council, city.pantry);
        var id = agreed();
        city.as(city.svs, () -> city.interests.ask(id));
        var asked = city.as(monitoring(), () -> city.officer.asked(null, null, 20, null))
                .items()
                .getFirst();
        var self = java.util.Objects.requireNonNull(councillor.identity());
        city.city
                .owner()
                .useHandle(db -> db.execute(
                        "INSERT INTO core.membership (id, tenant_id, audience_id, person_id, name, email, roles, since)"
                                + " VALUES (gen_random_uuid(), ?, ?, ?, 'Sam Sample', 'sam@example.org', '{administrator}', '2020-01-01Z')",
                        city.council.id(),
                        city.council.id(),
                        self.person().id()));
        var again = city.city.identities().again(self).orElseThrow();

        refused(
                "not-found",
                () -> city.as(
                        Binding.tenant(city.city.partnership(), city.council, again),
                        () -> city.officer.advise(asked.id(), new Advise("nothing-to-notify", "All well"))));
    }

    @Test
    void what_a_candidate_declares_reaches_the_broker_and_not_the_charity() {
        var sam = city.candidate();
        var id = city.suggested(need, sam);
        city.say(sam, id, Say.of("agreed"));
        city.as(sam, () -> {
            city.interests.declare(id, "My sister chairs it", null);
            return true;
        });
        city.say(city.svs, id, Say.of("introduced"));

        assertThat(city.as(city.svs, () -> city.interests.of(id)).interests())
                .extracting(Interest::about)
                .contains("My sister chairs it");
        refused("not-found", () -> city.as(city.pantry, () -> city.interests.of(id)));
        assertThat(city.as(city.pantry, () -> city.placements.read(id)).toString())
                .doesNotContain("sister");
    }

    @Test
    void who_works_for_a_funder_is_shown_with_that_before_the_introduction() {
        var employee = city.candidate(city.council);
        city.funds(city.council, city.pantry);

        var shown = city.as(city.svs, () -> city.desk.candidates(need, 5)).stream()
                .filter(one -> one.candidate().id().equals(city.personOf(employee)))
                .findFirst()
                .orElseThrow();

        assertThat(shown.interests()).extracting(Interest::kind).containsExactly("employer-funds");
    }
}

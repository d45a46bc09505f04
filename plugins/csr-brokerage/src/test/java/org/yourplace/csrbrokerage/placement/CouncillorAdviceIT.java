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

/** When a councillor's conflict asks for advice, that it cannot be got round, and that nobody hears of it too early. */
class CouncillorAdviceIT {
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

    private void untick() {
        city.as(
                councillor,
                () -> city.offers.write(new RoleOffer(
                        List.of("mentor"), List.of(), List.of(), List.of(), 240, "Ten years of accounts", false)));
    }

    private void advised(UUID id) {
        city.as(city.svs, () -> city.interests.ask(id));
        var officer = city.officer(city.council, Role.ADMINISTRATOR);
        var asked = city.as(officer, () -> city.officer.asked(true, null, 20, null))
                .items()
                .getFirst();
        city.as(officer, () -> city.officer.advise(asked.id(), new Advise("notify", "Notify it.")));
    }

    @Test
    void who_says_later_that_they_are_no_councillor_still_needs_the_advice() {
        city.funds(city.council, city.pantry);
        var id = agreed();
        untick();

        refused("advice-needed", () -> city.say(city.svs, id, Say.of("introduced")));
        assertThat(city.as(city.svs, () -> city.interests.of(id)).missing()).isTrue();

        advised(id);
        assertThat(city.say(city.svs, id, Say.of("introduced")).placement().stage())
                .isEqualTo("introduced");
    }

    @Test
    void what_a_councillor_declares_on_their_page_asks_for_advice() {
        var id = agreed();
        city.as(councillor, () -> {
            city.interests.declare(id, "My sister runs it", null);
            return true;
        });

        refused("advice-needed", () -> city.say(city.svs, id, Say.of("introduced")));
        advised(id);
        city.say(city.svs, id, Say.of("introduced"));
    }

    @Test
    void a_councillor_who_belongs_to_the_group_needs_advice() {
        var member = city.candidate(true, city.pantry);
        var id = city.suggested(need, member);
        city.say(member, id, Say.of("agreed"));

        refused("advice-needed", () -> city.say(city.svs, id, Say.of("introduced")));
    }

    @Test
    void advice_can_still_be_asked_when_the_grant_was_put_right() {
        city.funds(city.council, city.pantry);
        var id = agreed();
        city.city.owner().useHandle(db -> db.execute("DELETE FROM core.relationship"));

        var standing = city.as(city.svs, () -> city.interests.of(id));
        assertThat(standing.missing()).isTrue();
        assertThat(standing.unasked()).isTrue();
        advised(id);
        city.say(city.svs, id, Say.of("introduced"));
    }

    @Test
    void the_council_hears_of_nobody_who_has_not_said_yes() {
        city.funds(city.council, city.pantry);
        var id = city.suggested(need, councillor);

        refused("placement-not-now", () -> city.as(city.svs, () -> city.interests.ask(id)));
        assertThat(city.look(Long.class, "SELECT count(*) FROM csr_brokerage.interest_advice"))
                .isZero();
    }

    @Test
    void nothing_new_is_looked_up_about_who_said_no() {
        var id = agreed();
        city.say(councillor, id, Say.of("not-this-time").choosing("time"));
        city.as(councillor, () -> city.offers.suggest(false, java.util.Locale.UK));
        city.funds(city.council, city.pantry);

        assertThat(city.as(city.svs, () -> city.interests.of(id)).interests()).isEmpty();
    }
}

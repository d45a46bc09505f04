package org.yourplace.platform.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.members.Invitations.Outcome;
import org.yourplace.platform.members.Person.State;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

class InvitationsTest {
    private final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    private final Tenant council = city.tenant("council");
    private final Tenant svs = city.tenant("svs");
    private final Staff staff = new Staff(city);
    private final Binding admin = city.member(council, Role.ADMINISTRATOR);

    private Outcome accept(Binding who, String word) {
        return city.as(who, () -> staff.invitations.accept(word));
    }

    @Test
    void an_invitation_is_accepted_once_with_ones_own_account() {
        var invited = staff.invite(admin, "Priya Nair", "coordinator");
        assertThat(invited.state()).isEqualTo(State.INVITED);
        var word = staff.word(invited.id());
        var priya = city.person();

        var told = city.as(city.guest(), () -> staff.invitations.look(word)).orElseThrow();
        assertThat(told.open()).isTrue();
        assertThat(told.organisation()).isEqualTo("council");
        assertThat(told.invitedBy()).isEqualTo("Sam Sample");
        assertThat(accept(priya, word)).isEqualTo(Outcome.ACCEPTED);

        assertThat(city.as(admin, () -> staff.members.one(invited.id())).state())
                .isEqualTo(State.HERE);
        var fresh = city.identities().again(priya.identity()).orElseThrow();
        assertThat(fresh.reaches(council.id())).isTrue();
        assertThat(fresh.reaches(svs.id())).isFalse();
        assertThat(accept(city.person(), word)).isEqualTo(Outcome.SPENT);
        assertThat(city.as(city.guest(), () -> staff.invitations.look(word))
                        .orElseThrow()
                        .name())
                .isNull();
        assertThat(staff.trail(invited.id())).containsExactly("person-invited", "invitation-accepted");
    }

    @Test
    void an_invitation_runs_out_after_fourteen_days() {
        var invited = staff.invite(admin, "Priya Nair");
        var word = staff.word(invited.id());
        var late = city.person().at(TestCity.NOW.plus(Duration.ofDays(14)).plusSeconds(1));

        assertThat(accept(late, word)).isEqualTo(Outcome.SPENT);
        assertThat(accept(city.person(), word)).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void a_withdrawn_or_replaced_invitation_no_longer_works() {
        var invited = staff.invite(admin, "Priya Nair");
        var first = staff.word(invited.id());
        city.as(admin, () -> staff.invitations.send(invited.id()));
        var second = staff.word(invited.id());
        assertThat(second).isNotEqualTo(first);
        assertThat(accept(city.person(), first)).isEqualTo(Outcome.SPENT);

        var left = city.as(admin, () -> staff.invitations.withdraw(invited.id()));
        assertThat(left.state()).isEqualTo(State.LISTED);
        assertThat(accept(city.person(), second)).isEqualTo(Outcome.SPENT);
    }

    @Test
    void somebody_who_has_a_place_there_is_told_so_and_the_word_stays_good() {
        var word = staff.word(staff.invite(admin, "Priya Nair").id());
        var here = Binding.person(city.partnership(), city.person(Role.MEMBER, council));

        assertThat(accept(here, word)).isEqualTo(Outcome.ALREADY);
        assertThat(accept(city.person(), word)).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void somebody_who_left_and_is_invited_again_takes_their_old_place_up_again() {
        var identity = city.person(Role.MEMBER, council);
        var old = staff.mine(Binding.tenant(city.partnership(), council, identity));
        city.as(admin, () -> staff.members.letGo(old.id(), null));
        var invited = staff.invite(admin, "Sam Again", "coordinator");
        var again = city.identities().again(identity).orElseThrow();

        assertThat(accept(Binding.person(city.partnership(), again), staff.word(invited.id())))
                .isEqualTo(Outcome.ACCEPTED);

        var now = city.as(admin, () -> staff.members.one(old.id()));
        assertThat(now.state()).isEqualTo(State.HERE);
        assertThat(now.roles()).containsExactly("coordinator");
        assertThatThrownBy(() -> city.as(admin, () -> staff.members.one(invited.id())))
                .hasMessageContaining("not-found");
    }

    @Test
    void a_word_reaches_its_own_organisation_only() {
        var word = staff.word(staff.invite(admin, "Priya Nair").id());
        var person = city.person();

        assertThatThrownBy(() -> city.as(
                        person,
                        () -> staff.database.atDesk(
                                svs.id(),
                                tx -> InvitationRows.accept(tx, org.yourplace.platform.who.Secrets.hash(word)))))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> city.as(city.guest(), () -> staff.invitations.accept(word)))
                .hasMessageContaining("sign-in-needed");
    }

    @Test
    void the_organisation_cannot_say_whose_a_place_is() {
        var invited = staff.invite(admin, "Priya Nair");

        assertThatThrownBy(() -> city.as(
                        admin,
                        () -> staff.database.write(tx -> tx.sql()
                                .createUpdate("UPDATE core.membership SET person_id = core.actor() WHERE id = :id")
                                .bind("id", invited.id())
                                .execute())))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> city.as(
                        admin,
                        () -> staff.database.write(tx -> tx.sql()
                                .createUpdate(
                                        "INSERT INTO core.membership (id, person_id, name, roles, since) VALUES (:id, core.actor(), 'x', '{member}', core.at())")
                                .bind("id", UUID.randomUUID())
                                .execute())))
                .hasMessageContaining("permission denied");
    }

    @Test
    void many_are_invited_at_once_and_who_cannot_be_is_named() {
        var listed = city.as(
                admin,
                () -> staff.database.write(tx -> {
                    PeopleRows.add(tx, UUID.randomUUID(), Staff.entry("No Address", null), "import");
                    PeopleRows.add(tx, UUID.randomUUID(), Staff.entry("With Address", "with@example.org"), "import");
                    return PeopleRows.list(tx, new FindPeople(null, null, null, State.LISTED, null), true, null, 10)
                            .items();
                }));
        var here = staff.mine(admin).id();

        var sent = city.as(
                admin,
                () -> staff.invitations.sendAll(
                        List.of(listed.get(0).id(), listed.get(1).id(), here)));

        assertThat(sent.sent()).isEqualTo(1);
        assertThat(sent.left()).containsExactly(listed.get(0).id(), here);
        assertThat(city.as(admin, () -> staff.invitations.list(null, 10)).items())
                .extracting(Person::name)
                .containsExactly("With Address");
    }

    @Test
    void the_same_address_is_not_invited_twice() {
        staff.invite(admin, "Priya Nair");

        assertThatThrownBy(() -> staff.invite(admin, "Priya Nair")).hasMessageContaining("known-already");
    }

    @Test
    void only_who_manages_people_invites() {
        var coordinator = city.member(council, Role.COORDINATOR);

        assertThatThrownBy(() -> staff.invite(coordinator, "Priya Nair")).hasMessageContaining("forbidden");
        assertThatThrownBy(() -> staff.invite(city.person(), "Priya Nair")).hasMessageContaining("not-found");
    }
}

package org.yourplace.platform.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.members.Person.State;
import org.yourplace.spi.web.IfMatch;
import org.yourplace.spi.who.Role;

/** The list of an organisation's people, and what is kept of each. */
class MembersTest extends CouncilStaff {
    private static FindPeople words(String q) {
        return new FindPeople(q, null, null, null, null);
    }

    @Test
    void people_are_found_by_words_role_and_state_page_by_page() {
        staff.invite(admin, "Priya Nair", "coordinator");
        staff.invite(admin, "Adam Price");
        city.as(
                admin,
                () -> staff.database.write(tx -> {
                    PeopleRows.add(
                            tx,
                            UUID.randomUUID(),
                            new PersonEntry("Bea List", null, "Ranger", "4711", List.of("member"), null, null),
                            "import");
                    return true;
                }));

        assertThat(names(admin, FindPeople.ALL)).containsExactly("Adam Price", "Bea List", "Priya Nair", "Sam Sample");
        assertThat(names(admin, words("pri"))).containsExactly("Adam Price", "Priya Nair");
        assertThat(names(admin, words("nair@ PRIYA"))).containsExactly("Priya Nair");
        assertThat(names(admin, words("ranger 4711"))).containsExactly("Bea List");
        assertThat(names(admin, words("100%"))).isEmpty();
        assertThat(names(admin, new FindPeople(null, "coordinator", null, null, null)))
                .containsExactly("Priya Nair");
        assertThat(names(admin, new FindPeople(null, null, null, State.LISTED, null)))
                .containsExactly("Bea List");
        assertThat(names(admin, new FindPeople(null, null, null, State.HERE, null)))
                .containsExactly("Sam Sample");
        var first = city.as(admin, () -> staff.members.list(FindPeople.ALL, null, 3));
        var rest = city.as(admin, () -> staff.members.list(FindPeople.ALL, first.next(), 3));
        assertThat(rest.items()).extracting(Person::name).containsExactly("Sam Sample");
        assertThat(rest.next()).isNull();
    }

    @Test
    void address_and_number_are_told_to_those_only_who_manage_people() {
        var invited = staff.invite(admin, "Priya Nair");
        var coordinator = city.member(council, Role.COORDINATOR);

        assertThat(city.as(coordinator, () -> staff.members.one(invited.id())).email())
                .isNull();
        assertThat(names(coordinator, words("example.org"))).isEmpty();
        assertThatThrownBy(() -> names(city.member(council, Role.MEMBER), FindPeople.ALL))
                .hasMessageContaining("forbidden");
        assertThatThrownBy(() -> city.as(city.member(svs, Role.ADMINISTRATOR), () -> staff.members.one(invited.id())))
                .hasMessageContaining("not-found");
    }

    @Test
    void a_change_is_kept_told_to_the_trail_and_refused_when_somebody_was_faster() {
        var one = staff.invite(admin, "Priya Nair");
        var entry = new PersonEntry(
                "Priya Nair-Holt", "p@example.org", "Librarian", "77", List.of("line-manager"), null, null);

        var changed = city.as(admin, () -> staff.members.change(one.id(), new IfMatch(one.version()), entry));

        assertThat(changed.title()).isEqualTo("Librarian");
        assertThat(changed.version()).isGreaterThan(one.version());
        assertThat(staff.trail(one.id())).contains("person-changed");
        assertThatThrownBy(
                        () -> city.as(admin, () -> staff.members.change(one.id(), new IfMatch(one.version()), entry)))
                .hasMessageContaining("stale");
    }

    @Test
    void line_managers_are_colleagues_and_go_in_no_circle() {
        var boss = staff.invite(admin, "The Boss");
        var one = staff.invite(admin, "Priya Nair");
        var under = new PersonEntry(one.name(), one.email(), null, null, one.roles(), boss.id(), null);
        assertThat(city.as(admin, () -> staff.members.change(one.id(), null, under))
                        .manager()
                        .name())
                .isEqualTo("The Boss");
        var over = new PersonEntry(boss.name(), boss.email(), null, null, boss.roles(), one.id(), null);
        var self = new PersonEntry(boss.name(), boss.email(), null, null, boss.roles(), boss.id(), null);
        var foreign = new PersonEntry(boss.name(), boss.email(), null, null, boss.roles(), UUID.randomUUID(), null);

        assertThatThrownBy(() -> city.as(admin, () -> staff.members.change(boss.id(), null, over)))
                .hasMessageContaining("in-a-circle");
        assertThatThrownBy(() -> city.as(admin, () -> staff.members.change(boss.id(), null, self)))
                .hasMessageContaining("in-a-circle");
        assertThatThrownBy(() -> city.as(admin, () -> staff.members.change(boss.id(), null, foreign)))
                .hasMessageContaining("unknown-person");
        assertThat(names(admin, new FindPeople(null, null, null, null, boss.id())))
                .containsExactly("Priya Nair");
    }

    @Test
    void a_staff_number_belongs_to_one_person() {
        var one = staff.invite(admin, "Priya Nair");
        var two = staff.invite(admin, "Adam Price");
        city.as(
                admin,
                () -> staff.members.change(
                        one.id(), null, new PersonEntry("Priya Nair", null, null, "7", List.of("member"), null, null)));

        assertThatThrownBy(() -> city.as(
                        admin,
                        () -> staff.members.change(
                                two.id(),
                                null,
                                new PersonEntry("Adam Price", null, null, "7", List.of("member"), null, null))))
                .hasMessageContaining("taken");
    }
}

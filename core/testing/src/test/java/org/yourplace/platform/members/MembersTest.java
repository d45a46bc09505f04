package org.yourplace.platform.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.members.Person.State;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.web.IfMatch;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

class MembersTest {
    private final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    private final Tenant council = city.tenant("council");
    private final Tenant svs = city.tenant("svs");
    private final Staff staff = new Staff(city);
    private final Binding admin = city.member(council, Role.ADMINISTRATOR);

    private List<String> names(Binding who, FindPeople find) {
        return city.as(who, () -> staff.members.list(find, null, 50)).items().stream()
                .map(Person::name)
                .toList();
    }

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
    void a_role_is_in_force_with_the_next_transaction() {
        var ranger = city.member(council, Role.MEMBER);
        assertThatThrownBy(() -> names(ranger, FindPeople.ALL)).hasMessageContaining("forbidden");
        var place = staff.mine(ranger);

        city.as(admin, () -> staff.members.change(place.id(), null, Staff.with(place, "coordinator")));

        var now = city.identities().again(ranger.identity()).orElseThrow();
        assertThat(names(ranger.with(now), FindPeople.ALL)).hasSize(2);
    }

    @Test
    void a_role_that_was_taken_opens_nothing_once_more_to_whoever_still_carries_it() {
        var coordinator = city.member(council, Role.COORDINATOR);
        var place = staff.mine(coordinator);
        assertThat(names(coordinator, FindPeople.ALL)).hasSize(2);

        city.as(admin, () -> staff.members.change(place.id(), null, Staff.with(place, "member")));

        assertThatThrownBy(() -> names(coordinator, FindPeople.ALL)).hasMessageContaining("forbidden");
    }

    @Test
    void whoever_is_let_go_is_refused_at_their_next_request_and_keeps_their_other_organisations() {
        var identity = city.person(Role.COORDINATOR, council, svs);
        var there = Binding.tenant(city.partnership(), council, identity);
        var elsewhere = Binding.tenant(city.partnership(), svs, identity);
        var place = staff.mine(there);

        var gone = city.as(admin, () -> staff.members.letGo(place.id(), null));

        assertThat(gone.state()).isEqualTo(State.LEFT);
        assertThatThrownBy(() -> names(there, FindPeople.ALL)).hasMessageContaining("not-found");
        assertThat(names(elsewhere, FindPeople.ALL)).hasSize(1);
        assertThat(city.as(admin, () -> staff.members.bringBack(place.id())).state())
                .isEqualTo(State.HERE);
        assertThat(names(there, FindPeople.ALL)).hasSize(2);
    }

    @Test
    void somebody_may_leave_on_a_day_to_come() {
        var one = staff.mine(city.member(council, Role.MEMBER));

        var leaving = city.as(admin, () -> staff.members.letGo(one.id(), LocalDate.parse("2026-06-30")));

        assertThat(leaving.state()).isEqualTo(State.HERE);
        assertThat(leaving.leaves()).isEqualTo("2026-06-30T23:00:00Z");
        assertThatThrownBy(() -> city.as(admin, () -> staff.members.letGo(one.id(), LocalDate.parse("2026-05-30"))))
                .hasMessageContaining("in-the-past");
    }

    @Test
    void the_last_administrator_neither_leaves_nor_loses_the_role() {
        var me = staff.mine(admin);

        assertThatThrownBy(() -> city.as(admin, () -> staff.members.letGo(me.id(), null)))
                .hasMessageContaining("last-administrator");
        assertThatThrownBy(() -> city.as(admin, () -> staff.members.letGo(me.id(), LocalDate.parse("2026-07-01"))))
                .hasMessageContaining("last-administrator");
        assertThatThrownBy(
                        () -> city.as(admin, () -> staff.members.change(me.id(), null, Staff.with(me, "coordinator"))))
                .hasMessageContaining("last-administrator");
        // one who was only invited does not count, nor one for a single feature
        staff.invite(admin, "Priya Nair", "administrator");
        assertThatThrownBy(() -> city.as(admin, () -> staff.members.letGo(me.id(), null)))
                .hasMessageContaining("last-administrator");
        city.member(council, Role.ADMINISTRATOR);
        assertThat(city.as(admin, () -> staff.members.letGo(me.id(), null)).state())
                .isEqualTo(State.LEFT);
    }

    @Test
    void of_two_administrators_who_let_each_other_go_at_once_one_stays() {
        for (int round = 0; round < 5; round++) {
            var tenant = city.tenant("round-" + round);
            var one = city.member(tenant, Role.ADMINISTRATOR);
            var two = city.member(tenant, Role.ADMINISTRATOR);
            var first = staff.mine(one).id();
            var second = staff.mine(two).id();

            Stream.of(
                            CompletableFuture.runAsync(() -> quietly(one, second)),
                            CompletableFuture.runAsync(() -> quietly(two, first)))
                    .forEach(CompletableFuture::join);

            var left = city.owner().withHandle(handle -> handle.createQuery(
                            "SELECT count(*) FROM core.membership WHERE tenant_id = :t AND until = 'infinity'")
                    .bind("t", tenant.id())
                    .mapTo(Integer.class)
                    .one());
            assertThat(left).isEqualTo(1);
        }
    }

    private void quietly(Binding who, UUID whom) {
        try {
            city.as(who, () -> staff.members.letGo(whom, null));
        } catch (DomainException refused) {
            assertThat(refused.code().code()).isIn("last-administrator", "not-found", "unavailable");
        }
    }

    @Test
    void nobody_gives_or_takes_a_role_that_may_do_more_than_they_may() {
        city.as(admin, () -> staff.roles.set(null, java.util.Map.of("coordinator/core:MANAGE_PEOPLE", true)));
        var hr = city.member(council, Role.COORDINATOR);
        var one = staff.mine(city.member(council, Role.MEMBER));
        var other = staff.mine(city.member(council, Role.ADMINISTRATOR));

        assertThatThrownBy(
                        () -> city.as(hr, () -> staff.members.change(one.id(), null, Staff.with(one, "administrator"))))
                .hasMessageContaining("role-not-yours-to-give");
        assertThatThrownBy(() -> city.as(hr, () -> staff.members.change(other.id(), null, Staff.with(other, "member"))))
                .hasMessageContaining("role-not-yours-to-give");
        assertThatThrownBy(() -> city.as(hr, () -> staff.members.letGo(other.id(), null)))
                .hasMessageContaining("role-not-yours-to-give");
        assertThatThrownBy(() -> staff.invite(hr, "Priya Nair", "administrator"))
                .hasMessageContaining("role-not-yours-to-give");
        assertThat(city.as(
                                hr,
                                () -> staff.members.change(
                                        one.id(), null, Staff.with(one, "line-manager", "coordinator")))
                        .roles())
                .containsExactly("coordinator", "line-manager");
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

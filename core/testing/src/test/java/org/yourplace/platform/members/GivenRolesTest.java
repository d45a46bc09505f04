package org.yourplace.platform.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.yourplace.spi.who.Role;

/** A role that is given or taken counts at once, and nobody gives more than they have. */
class GivenRolesTest extends CouncilStaff {
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
}

package org.yourplace.platform.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.members.Person.State;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;

/** Whoever leaves is out at once, there only, and an administrator always stays. */
class LeavingTest extends CouncilStaff {
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
}

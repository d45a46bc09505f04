package org.yourplace.platform.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.TestCity;

/** Somebody links their place at an organisation with an account of their own: one place stays, and it ends when the organisation ends it. */
class SignOnLinkTest extends VouchedPeople {
    @Test
    void who_has_left_is_out_at_the_next_request_there_and_keeps_what_is_elsewhere() {
        var own = city.person(Role.MEMBER, svs);
        var amy = who("1", "amy", null);
        assertThat(link(own, amy)).isEqualTo("linked");
        signOn(amy);
        var there = Binding.tenant(city.partnership(), firm, identity());
        assertThat(reach(there)).isEqualTo(42);

        city.owner()
                .useHandle(handle -> handle.execute(
                        "UPDATE core.membership SET until = ? WHERE tenant_id = ? AND person_id = ?",
                        TestCity.NOW.atOffset(java.time.ZoneOffset.UTC),
                        firm.id(),
                        own.person().id()));

        assertThatThrownBy(() -> reach(there)).isInstanceOf(DomainException.class);
        assertThat(signOn(amy)).isEqualTo("left");
        assertThat(reach(Binding.tenant(city.partnership(), svs, own))).isEqualTo(42);
        assertThat(reach(Binding.person(city.partnership(), own))).isEqualTo(42);
    }

    @Test
    void linking_makes_the_place_the_persons_own_and_ends_what_the_sign_on_had_made() {
        var amy = who("1", "amy", null);
        signOn(amy);
        var before = Binding.tenant(city.partnership(), firm, identity());
        var place = membership(identity().person().id(), firm);
        var own = city.person(Role.MEMBER, svs);

        assertThat(link(own, amy)).isEqualTo("linked");

        assertThat(membership(own.person().id(), firm)).isEqualTo(place);
        assertThatThrownBy(() -> reach(before)).isInstanceOf(DomainException.class);
        signOn(amy);
        assertThat(identity().person()).isEqualTo(own.person());
        assertThat(identity().scope()).isEqualTo(firm.id());
        assertThat(link(city.person(Role.MEMBER, svs), amy)).isEqualTo("taken");
    }

    @Test
    void whoever_has_a_place_already_keeps_one_and_the_directorys_is_the_one_that_counts() {
        var own = city.person(Role.COORDINATOR, firm);
        var old = membership(own.person().id(), firm);
        var directorys = place("user_name", "'amy'");

        assertThat(link(own, who("1", "amy", null))).isEqualTo("linked");

        assertThat(membership(own.person().id(), firm)).isEqualTo(directorys);
        assertThat(look(
                        "SELECT until <= ? FROM core.membership WHERE id = ?",
                        Boolean.class,
                        TestCity.NOW.atOffset(java.time.ZoneOffset.UTC),
                        old))
                .isTrue();
        assertThat(look(
                        "SELECT array_to_string(roles, ',') FROM core.membership WHERE id = ?",
                        String.class,
                        directorys))
                .isEqualTo("coordinator,member");
    }

    @Test
    void unlinking_ends_what_the_sign_on_opened_and_is_the_persons_alone() {
        var own = city.person(Role.MEMBER, svs);
        var amy = who("1", "amy", null);
        link(own, amy);
        signOn(amy);
        var there = Binding.tenant(city.partnership(), firm, identity());
        var id = look("SELECT id FROM core.sign_on_link", UUID.class);

        assertThat(unlink(city.person(Role.MEMBER, svs), id)).isFalse();
        assertThat(unlink(own, id)).isTrue();

        assertThatThrownBy(() -> reach(there)).isInstanceOf(DomainException.class);
    }

    private boolean unlink(Identity person, UUID id) {
        return city.as(
                Binding.person(city.partnership(), person),
                () -> database.write(tx -> tx.sql()
                        .createQuery("SELECT core.unlink_sign_on(:id)")
                        .bind("id", id)
                        .mapTo(Boolean.class)
                        .one()));
    }

    @Test
    void a_credential_of_a_sign_on_links_nothing() {
        signOn(who("1", "amy", null));

        assertThatThrownBy(() -> link(identity(), who("2", "rory", null))).isInstanceOf(DomainException.class);
    }
}

package org.yourplace.platform.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.audit.AuditTrail;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;

class SupportRightsTest extends SupportPlace {
    @Test
    void every_deed_of_support_is_marked_in_the_trail_and_nobody_elses() {
        var in = accepted(2, "administrator");
        write(here(in));
        write(administrator);

        var lines = city.as(administrator, () -> database.read(tx -> new AuditTrail().read(tx, null, 50)))
                .items();
        assertThat(lines)
                .filteredOn(line -> line.action().equals("listing-edited"))
                .extracting(AuditTrail.Line::actor, AuditTrail.Line::support)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Hal Helper", true),
                        org.assertj.core.groups.Tuple.tuple("Sam Sample", false));
        assertThat(lines).extracting(AuditTrail.Line::action).contains("support-granted", "support-accepted");
    }

    @Test
    void an_administrator_who_is_support_can_neither_let_others_in_nor_make_themselves_a_member() {
        var in = accepted(2, "administrator");

        city.run(here(in), () -> {
            assertThat(city.access().may(CorePermission.CHANGE_SETTINGS)).isTrue();
            for (var beyond : Set.of(
                    CorePermission.GRANT_SUPPORT,
                    CorePermission.MANAGE_PEOPLE,
                    CorePermission.MANAGE_ROLES,
                    CorePermission.MANAGE_SIGN_IN,
                    CorePermission.MANAGE_AGREEMENTS)) {
                assertThat(city.access().may(beyond)).as(beyond.name()).isFalse();
            }
        });
        assertThatThrownBy(() -> city.as(here(in), support::all)).isInstanceOf(DomainException.class);
    }

    @Test
    void nobody_stretches_a_place_as_support_beyond_a_week() {
        var in = accepted(7, "administrator");

        assertThatThrownBy(
                        () -> city.as(
                                here(in),
                                () -> database.write(
                                        tx -> tx.sql()
                                                .execute(
                                                        "UPDATE core.membership SET until = until + interval '1 hour' WHERE origin = 'support'"))))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> new LetIn("Hal", address, Set.of("member"), 8, "x"))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> new LetIn("Hal", address, Set.of(), 1, "x")).isInstanceOf(DomainException.class);
    }

    @Test
    void a_member_of_the_organisation_needs_no_support_and_keeps_their_roles() {
        var member = city.person(Role.MEMBER, asking);
        verified(member);
        address = member.person().id() + "@example.org";
        var word = offered(1, "administrator");

        assertThatThrownBy(() -> city.as(person(member), () -> support.guest().accept(word)))
                .isInstanceOf(DomainException.class);
        assertThat(again(member).rights().get(asking.id()).roles()).containsExactly("member");
    }

    @Test
    void an_organisation_that_asks_for_a_second_proof_asks_support_for_it_too() {
        var in = accepted(2, "member");
        city.owner()
                .useHandle(handle -> handle.execute(
                        "UPDATE core.tenant SET second_factor = true, sso_only = true WHERE id = ?", asking.id()));

        assertThatThrownBy(() -> city.as(here(in), () -> database.read(SupportPlace::anything)))
                .isInstanceOfSatisfying(
                        DomainException.class, no -> assertThat(no.code()).isEqualTo(CoreError.SECOND_FACTOR_NEEDED));
        city.owner()
                .useHandle(handle ->
                        handle.execute("UPDATE core.credential SET strong = true WHERE id = ?", in.credential()));
        boolean passed = city.as(here(in), () -> database.read(SupportPlace::anything));
        assertThat(passed).isTrue();
    }

    @Test
    void whoever_was_support_and_gets_a_place_of_their_own_later_is_support_no_longer() {
        accepted(2, "member");
        city.run(administrator, () -> support.end(support.all().getFirst().id()));
        city.run(
                administrator,
                () -> database.write(
                        tx -> tx.sql()
                                .execute(
                                        "UPDATE core.membership SET roles = '{coordinator}', until = 'infinity' WHERE origin = 'support'")));

        var in = again(helper);
        assertThat(in.rights().get(asking.id()).roles()).containsExactly("coordinator");
        write(here(in));
        var lines = city.as(administrator, () -> database.read(tx -> new AuditTrail().read(tx, null, 1)));
        assertThat(lines.items()).singleElement().satisfies(line -> assertThat(line.support())
                .isFalse());
    }

    @Test
    void who_is_here_as_support_stays_marked_whoever_changes_their_roles() {
        accepted(2, "member");
        city.run(
                administrator,
                () -> database.write(tx -> tx.sql()
                        .execute("UPDATE core.membership SET roles = '{administrator}' WHERE origin = 'support'")));

        assertThat(again(helper).rights().get(asking.id()).roles())
                .containsExactlyInAnyOrder("administrator", "support");
    }
}

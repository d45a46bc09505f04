package org.yourplace.platform.who;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.TestCity;

/** What a member may do follows from their roles, from their organisation's matrix, and from whom they stand in for. */
class RightsTest extends FreshOrganisation {
    private static final String READ_TRAIL = Rights.code(BindingAccess.CORE, CorePermission.READ_TRAIL);

    @Test
    void a_role_may_what_the_features_say() {
        assertThat(may(city.member(here, Role.ADMINISTRATOR))).isTrue();
        assertThat(may(city.member(here, Role.COORDINATOR))).isFalse();
    }

    @Test
    void a_role_for_one_feature_counts_there_only() {
        var member = city.member(here, Role.MEMBER);
        roles(member, "garden:administrator");

        assertThat(may(member)).isFalse();
        assertThat(city.as(fresh(member), () -> city.access().of("garden").may(CorePermission.READ_TRAIL)))
                .isTrue();
    }

    @Test
    void what_the_matrix_grants_or_takes_is_in_force_at_the_next_transaction() {
        var coordinator = city.member(here, Role.COORDINATOR);
        var administrator = city.member(here, Role.ADMINISTRATOR);

        matrix("coordinator", READ_TRAIL, true);
        matrix("administrator", READ_TRAIL, false);

        assertThat(may(coordinator)).isTrue();
        assertThat(may(administrator)).isFalse();
    }

    @Test
    void a_role_of_the_organisation_s_own_holds_what_it_was_given_and_nothing_else() {
        var member = city.member(here, Role.MEMBER);
        roles(member, "archivist");
        assertThat(may(member)).isFalse();

        matrix("archivist", READ_TRAIL, true);

        assertThat(may(member)).isTrue();
    }

    @Test
    void a_matrix_says_nothing_about_another_organisation() {
        var elsewhere = city.tenant("elsewhere-" + number);
        var coordinator = city.member(elsewhere, Role.COORDINATOR);

        matrix("coordinator", READ_TRAIL, true);

        assertThat(may(coordinator)).isFalse();
    }

    @Test
    void a_deputy_holds_the_roles_of_whom_they_stand_in_for_while_it_runs() {
        var away = city.member(here, Role.ADMINISTRATOR);
        var deputy = city.member(here, Role.MEMBER);
        assertThat(may(deputy)).isFalse();

        deputy(
                away,
                deputy,
                TestCity.NOW.minusSeconds(60).toString(),
                TestCity.NOW.plusSeconds(60).toString());
        assertThat(may(deputy)).isTrue();

        city.owner().useHandle(db -> db.execute("UPDATE core.deputy SET until = since"));
        assertThat(may(deputy)).isFalse();
    }

    @Test
    void nobody_but_the_person_can_say_whose_place_it_is() {
        var administrator = city.member(here, Role.ADMINISTRATOR);
        var stranger = java.util.Objects.requireNonNull(city.person(Role.MEMBER).person())
                .id();

        assertThatThrownBy(() -> city.as(
                        administrator,
                        () -> database.write(tx -> tx.sql()
                                .createUpdate("UPDATE core.membership SET person_id = :person")
                                .bind("person", stranger)
                                .execute())))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> city.as(
                        administrator,
                        () -> database.write(tx -> tx.sql()
                                .createUpdate(
                                        "INSERT INTO core.membership (id, person_id, name, roles, since) VALUES (:id, :person, 'Sam', '{member}', core.at())")
                                .bind("id", UUID.randomUUID())
                                .bind("person", stranger)
                                .execute())))
                .hasMessageContaining("permission denied");
    }

    private static boolean may(Binding who) {
        return city.as(fresh(who), () -> city.access().may(CorePermission.READ_TRAIL));
    }

    /** The rights as the next transaction finds them. */
    private static Binding fresh(Binding who) {
        return who.with(city.identities().again(who.identified().orElseThrow()).orElseThrow());
    }

    private void matrix(String role, String permission, boolean granted) {
        owner(db -> db.execute(
                "INSERT INTO core.role_permission (tenant_id, audience_id, role, permission, granted) VALUES (?, ?, ?, ?, ?)",
                here.id(),
                here.id(),
                role,
                permission,
                granted));
    }

    private void roles(Binding member, String... roles) {
        owner(db -> db.createUpdate("UPDATE core.membership SET roles = :roles WHERE person_id = :person")
                .bindArray("roles", String.class, (Object[]) roles)
                .bind("person", person(member))
                .execute());
    }

    private void deputy(Binding away, Binding deputy, String since, String until) {
        owner(db -> db.execute(
                "INSERT INTO core.deputy (id, tenant_id, audience_id, member_id, deputy_id, since, until) SELECT gen_random_uuid(), ?, ?, a.id, d.id, ?, ? FROM core.membership a, core.membership d WHERE a.person_id = ? AND d.person_id = ?",
                here.id(),
                here.id(),
                OffsetDateTime.parse(since),
                OffsetDateTime.parse(until),
                person(away),
                person(deputy)));
    }

    private static UUID person(Binding member) {
        var person = member.identified().orElseThrow().person();
        if (person == null) {
            throw new AssertionError("a member is a person");
        }
        return person.id();
    }
}

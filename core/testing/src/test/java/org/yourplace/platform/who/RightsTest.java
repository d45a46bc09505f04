package org.yourplace.platform.who;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/** What a member may do follows from their roles, from their organisation's matrix, and from whom they stand in for. */
class RightsTest {
    private static final String READ_TRAIL = Rights.code(BindingAccess.CORE, CorePermission.READ_TRAIL);

    private static TestCity city;
    private static JtaDatabase database;
    private static int number;

    private Tenant here;

    @BeforeAll
    static void a_city() {
        city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
        database = city.database();
    }

    @BeforeEach
    void a_fresh_organisation() {
        here = city.tenant("rights-" + ++number);
    }

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

    @Test
    void an_organisation_may_ask_for_a_second_proof() {
        var member = city.member(here, Role.MEMBER);
        rules(true, false);

        refuses(member, CoreError.SECOND_FACTOR_NEEDED);
        credential(member, "strong = true");

        assertThat(reads(member)).isTrue();
    }

    @Test
    void an_organisation_may_take_its_own_sign_on_only() {
        var member = city.member(here, Role.MEMBER);
        rules(false, true);
        credential(member, "strong = true");

        refuses(member, CoreError.OWN_SIGN_ON_NEEDED);
        credential(member, "method = 'sso', tenant_id = " + here.id());

        assertThat(reads(member)).isTrue();
    }

    @Test
    void a_session_of_an_organisation_s_sign_on_reaches_that_organisation_and_nothing_else() {
        var other = city.tenant("other-" + number);
        var identity = city.person(Role.ADMINISTRATOR, here, other);
        var binding = Binding.tenant(city.partnership(), here, identity);
        credential(binding, "method = 'sso', tenant_id = " + here.id());

        assertThat(reads(binding)).isTrue();
        refuses(Binding.tenant(city.partnership(), other, identity), CoreError.NOT_FOUND);
        refuses(Binding.person(city.partnership(), identity), CoreError.NOT_FOUND);
    }

    @Test
    void a_directory_s_token_acts_for_its_own_organisation_and_reads_no_circle_beyond_it() {
        var binding = city.member(here, Role.MEMBER);
        credential(binding, "kind = 'scim', person_id = NULL, tenant_id = " + here.id());
        var scim = new Identity(
                binding.identified().orElseThrow().credential(),
                Identity.Kind.SCIM,
                null,
                null,
                0,
                here.id(),
                null,
                Identity.Method.PASSWORD,
                false,
                null,
                java.util.Map.of(),
                TestCity.NOW.plusSeconds(60));

        var audiences = city.as(
                Binding.tenant(city.partnership(), here, scim),
                () -> database.read(tx -> tx.sql()
                        .createQuery("SELECT cardinality(core.audiences())")
                        .mapTo(Integer.class)
                        .one()));

        assertThat(audiences).isEqualTo(2);
        refuses(Binding.tenant(city.partnership(), city.tenant("next-" + number), scim), CoreError.NOT_FOUND);
    }

    private static boolean may(Binding who) {
        return city.as(fresh(who), () -> city.access().may(CorePermission.READ_TRAIL));
    }

    /** The rights as the next transaction finds them. */
    private static Binding fresh(Binding who) {
        return who.with(city.identities().again(who.identified().orElseThrow()).orElseThrow());
    }

    private static boolean reads(Binding who) {
        return city.as(
                who,
                () -> database.read(tx -> tx.sql()
                        .createQuery("SELECT core.tenant() IS NOT NULL")
                        .mapTo(Boolean.class)
                        .one()));
    }

    private static void refuses(Binding who, CoreError error) {
        assertThatThrownBy(() -> reads(who))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(error));
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

    private void rules(boolean secondFactor, boolean ssoOnly) {
        owner(db -> db.execute(
                "UPDATE core.tenant SET second_factor = ?, sso_only = ? WHERE id = ?",
                secondFactor,
                ssoOnly,
                here.id()));
    }

    private static void credential(Binding who, String change) {
        owner(db -> db.execute(
                "UPDATE core.credential SET " + change + " WHERE id = ?",
                who.identified().orElseThrow().credential()));
    }

    private static UUID person(Binding member) {
        var person = member.identified().orElseThrow().person();
        if (person == null) {
            throw new AssertionError("a member is a person");
        }
        return person.id();
    }

    private static void owner(java.util.function.Consumer<Handle> work) {
        city.owner().useHandle(work::accept);
    }
}

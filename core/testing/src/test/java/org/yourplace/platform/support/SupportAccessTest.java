package org.yourplace.platform.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.audit.AuditTrail;
import org.yourplace.platform.audit.CoreAudit;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

class SupportAccessTest {
    private static final Pattern WORD = Pattern.compile("/support/([A-Za-z0-9_-]+)");
    private static TestCity city;
    private static JtaDatabase database;
    private static SupportAccess support;

    private Tenant asking;
    private Binding administrator;
    private Identity helper;
    private String address;

    @BeforeAll
    static void a_city() {
        city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
        database = city.database();
        var services = city.services();
        support = new SupportAccess(
                database,
                city.bindings(),
                services.mail(),
                services.audit(),
                city.ids(),
                city.clock(),
                BundleTexts.core());
    }

    @BeforeEach
    void an_organisation_and_somebody_who_could_help() {
        asking = city.tenant("group-" + UUID.randomUUID());
        administrator = city.member(asking, Role.ADMINISTRATOR);
        helper = city.person(Role.MEMBER);
        address = helper.person().id() + "@example.org";
        verified(helper);
    }

    private static void verified(Identity person) {
        city.owner().useHandle(handle -> handle.createUpdate("UPDATE core.person SET verified_at = :at WHERE id = :id")
                .bind("at", TestCity.NOW.atOffset(java.time.ZoneOffset.UTC))
                .bind("id", person.person().id())
                .execute());
    }

    /** Lets the helper in; gives the secret of the letter. */
    private String offered(int days, String... roles) {
        return city.as(administrator, () -> {
            support.letIn(new LetIn("Hal Helper", address, Set.of(roles), days, "The map stays empty"));
            return letter();
        });
    }

    private String letter() {
        var plain = city.owner().withHandle(handle -> handle.createQuery(
                        "SELECT plain FROM core.letter WHERE tenant_id = :tenant ORDER BY id DESC LIMIT 1")
                .bind("tenant", asking.id())
                .mapTo(String.class)
                .one());
        var word = WORD.matcher(plain);
        assertThat(word.find()).isTrue();
        return word.group(1);
    }

    private Binding person(Identity who) {
        return Binding.person(city.partnership(), who);
    }

    private Identity again(Identity who) {
        return city.identities().again(who).orElseThrow();
    }

    private Identity accepted(int days, String... roles) {
        var word = offered(days, roles);
        city.as(person(helper), () -> support.accept(word));
        return again(helper);
    }

    private Binding here(Identity who) {
        return Binding.tenant(city.partnership(), asking, who);
    }

    private SupportGrant.State state(Instant at) {
        return city.as(administrator, () -> support.all()).getFirst().state(at);
    }

    /** What the database is asked first is who asks. */
    private static boolean anything(Tx tx) {
        return tx.sql().createQuery("SELECT true").mapTo(Boolean.class).one();
    }

    private void write(Binding who) {
        city.run(
                who,
                () -> database.write(tx -> {
                    new CoreAudit(city.ids()).record(tx, "listing-edited", UUID.randomUUID());
                    return true;
                }));
    }

    @Test
    void nobody_is_in_before_they_accept() {
        offered(3, "coordinator");

        assertThat(again(helper).rights()).doesNotContainKey(asking.id());
        assertThat(state(TestCity.NOW)).isEqualTo(SupportGrant.State.WAITING);
    }

    @Test
    void whoever_accepts_with_the_account_that_was_named_is_in_with_the_roles_that_were_chosen() {
        var in = accepted(3, "coordinator");

        assertThat(in.rights().get(asking.id()).roles()).containsExactlyInAnyOrder("coordinator", "support");
        assertThat(state(TestCity.NOW)).isEqualTo(SupportGrant.State.HERE);
        assertThat(city.as(here(in), support::mine)).contains(TestCity.NOW.plus(Duration.ofDays(3)));
    }

    @Test
    void the_link_is_of_no_use_to_somebody_else_and_stays_good_for_whom_it_was_meant() {
        var word = offered(3, "member");
        var other = city.person(Role.MEMBER);
        verified(other);

        assertThatThrownBy(() -> city.as(person(other), () -> support.accept(word)))
                .isInstanceOfSatisfying(
                        DomainException.class, no -> assertThat(no.code()).isEqualTo(SupportError.SUPPORT_NOT_FOR_YOU));
        assertThat(city.as(person(helper), () -> support.accept(word))).isEqualTo(asking.slug());
    }

    @Test
    void an_account_whose_address_was_never_confirmed_does_not_count() {
        var word = offered(3, "member");
        city.owner()
                .useHandle(handle -> handle.execute(
                        "UPDATE core.person SET verified_at = NULL WHERE id = ?",
                        helper.person().id()));

        assertThatThrownBy(() -> city.as(person(helper), () -> support.accept(word)))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void a_link_is_good_once() {
        var word = offered(3, "member");
        city.as(person(helper), () -> support.accept(word));

        assertThatThrownBy(() -> city.as(person(again(helper)), () -> support.accept(word)))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void it_ends_by_itself() {
        var in = accepted(2, "administrator");
        var later = TestCity.NOW.plus(Duration.ofDays(2));

        assertThatThrownBy(() -> city.as(here(in).at(later), () -> database.read(SupportAccessTest::anything)))
                .isInstanceOfSatisfying(
                        DomainException.class, no -> assertThat(no.code()).isEqualTo(CoreError.NOT_FOUND));
        assertThat(state(later)).isEqualTo(SupportGrant.State.OVER);
    }

    @Test
    void it_ends_at_once_when_the_organisation_ends_it() {
        var in = accepted(2, "administrator");
        city.run(administrator, () -> support.end(support.all().getFirst().id()));

        assertThatThrownBy(() -> city.as(here(in), () -> database.read(SupportAccessTest::anything)))
                .isInstanceOf(DomainException.class);
        assertThat(state(TestCity.NOW)).isEqualTo(SupportGrant.State.OVER);
    }

    @Test
    void an_offer_that_was_taken_back_opens_nothing() {
        var word = offered(2, "administrator");
        city.run(administrator, () -> support.end(support.all().getFirst().id()));

        assertThat(city.as(person(helper), () -> support.offered(word))).isEmpty();
        assertThatThrownBy(() -> city.as(person(helper), () -> support.accept(word)))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void whoever_is_here_as_support_can_leave() {
        var in = accepted(2, "member");
        city.run(here(in), support::leave);

        assertThatThrownBy(() -> city.as(here(again(in)), () -> database.read(SupportAccessTest::anything)))
                .isInstanceOf(DomainException.class);
        assertThat(state(TestCity.NOW)).isEqualTo(SupportGrant.State.OVER);
    }

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
    void only_roles_that_the_organisation_has_can_be_given() {
        assertThatThrownBy(() -> offered(1, "superuser")).isInstanceOf(DomainException.class);
    }

    @Test
    void a_coordinator_lets_nobody_in() {
        var coordinator = city.member(asking, Role.COORDINATOR);

        assertThatThrownBy(() ->
                        city.run(coordinator, () -> support.letIn(new LetIn("Hal", address, Set.of("member"), 1, "x"))))
                .isInstanceOfSatisfying(
                        DomainException.class, no -> assertThat(no.code()).isEqualTo(CoreError.FORBIDDEN));
    }

    @Test
    void a_member_of_the_organisation_needs_no_support_and_keeps_their_roles() {
        var member = city.person(Role.MEMBER, asking);
        verified(member);
        address = member.person().id() + "@example.org";
        var word = offered(1, "administrator");

        assertThatThrownBy(() -> city.as(person(member), () -> support.accept(word)))
                .isInstanceOf(DomainException.class);
        assertThat(again(member).rights().get(asking.id()).roles()).containsExactly("member");
    }

    @Test
    void an_organisation_that_asks_for_a_second_proof_asks_support_for_it_too() {
        var in = accepted(2, "member");
        city.owner()
                .useHandle(handle -> handle.execute(
                        "UPDATE core.tenant SET second_factor = true, sso_only = true WHERE id = ?", asking.id()));

        assertThatThrownBy(() -> city.as(here(in), () -> database.read(SupportAccessTest::anything)))
                .isInstanceOfSatisfying(
                        DomainException.class, no -> assertThat(no.code()).isEqualTo(CoreError.SECOND_FACTOR_NEEDED));
        city.owner()
                .useHandle(handle ->
                        handle.execute("UPDATE core.credential SET strong = true WHERE id = ?", in.credential()));
        boolean passed = city.as(here(in), () -> database.read(SupportAccessTest::anything));
        assertThat(passed).isTrue();
    }

    @Test
    void a_session_of_an_organisations_own_sign_on_accepts_nothing() {
        var word = offered(2, "member");
        var home = city.tenant("home-" + UUID.randomUUID());
        city.owner()
                .useHandle(handle -> handle.execute(
                        "UPDATE core.credential SET tenant_id = ? WHERE id = ?", home.id(), helper.credential()));

        assertThatThrownBy(() -> city.as(person(helper), () -> support.accept(word)))
                .isInstanceOf(DomainException.class);
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

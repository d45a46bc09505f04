package org.yourplace.platform.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.secrets.Sealing;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Identity;
import org.yourplace.platform.who.Secrets;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/** Who somebody is when an organisation's provider vouches for them. */
class SignOnStoreTest {
    private final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    private final Tenant firm = city.tenant("harbourline");
    private final Tenant svs = city.tenant("svs");
    private final JtaDatabase database = city.database();
    private final SignOnStore store =
            new SignOnStore(Sealing.of(Optional.of(Base64.getEncoder().encodeToString(new byte[32]))));
    private final Provider provider = new Provider(
            firm,
            "https://login.harbourline.example",
            "your-place",
            null,
            "groups",
            Map.of("chiefs", "administrator"),
            "member");

    @BeforeEach
    void a_sign_on_of_the_firm() {
        city.owner()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO core.oidc_provider (tenant_id, audience_id, issuer, client_id, claim_roles, otherwise, enabled, changed_at) VALUES (?, ?, ?, 'your-place', '{\"chiefs\":\"administrator\"}', 'member', true, now())",
                        firm.id(),
                        firm.id(),
                        provider.issuer()));
    }

    private static Vouched who(String subject, @Nullable String userName, @Nullable String email, String... roles) {
        return new Vouched(subject, null, userName, "Amy Pond", email, Set.of(roles), false);
    }

    private String word = "";

    private String signOn(Vouched who) {
        word = Secrets.word();
        return city.as(
                city.guest(),
                () -> database.write(tx -> store.signOn(
                        tx,
                        provider,
                        who,
                        UUID.randomUUID(),
                        word,
                        city.clock().instant().plus(Duration.ofHours(1)),
                        "",
                        "")));
    }

    private Identity identity() {
        return city.identities().of(city.partnership(), word).orElseThrow();
    }

    private UUID place(String columns, String values) {
        var id = UUID.randomUUID();
        city.owner()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO core.membership (id, tenant_id, audience_id, name, roles, since, origin, "
                                + columns + ") VALUES (?, ?, ?, 'Amy', '{member}', '2020-01-01Z', 'scim', " + values
                                + ")",
                        id,
                        firm.id(),
                        firm.id()));
        return id;
    }

    private <T> T look(String sql, Class<T> type, Object... args) {
        return city.owner().withHandle(handle -> {
            var query = handle.createQuery(sql);
            for (int i = 0; i < args.length; i++) {
                query.bind(i, args[i]);
            }
            return query.mapTo(type).one();
        });
    }

    private int reach(Binding asking) {
        return city.as(
                asking,
                () -> database.read(tx ->
                        tx.sql().createQuery("SELECT 42").mapTo(Integer.class).one()));
    }

    private UUID membership(UUID person, Tenant tenant) {
        return look(
                "SELECT id FROM core.membership WHERE person_id = ? AND tenant_id = ?",
                UUID.class,
                person,
                tenant.id());
    }

    private String link(Identity person, Vouched who) {
        return city.as(
                Binding.person(city.partnership(), person), () -> database.write(tx -> store.link(tx, provider, who)));
    }

    @Test
    void a_newcomer_becomes_a_person_of_that_organisation_and_reaches_nothing_else() {
        assertThat(signOn(who("1", "amy", "amy@harbourline.example"))).isEqualTo("in");
        var amy = identity();

        assertThat(amy.scope()).isEqualTo(firm.id());
        assertThat(amy.method()).isEqualTo(Identity.Method.SSO);
        assertThat(amy.rights().keySet()).containsExactly(firm.id());
        assertThat(reach(Binding.tenant(city.partnership(), firm, amy))).isEqualTo(42);
        assertThatThrownBy(() -> reach(Binding.person(city.partnership(), amy))).hasMessageContaining("not-found");
        assertThatThrownBy(() -> reach(Binding.tenant(city.partnership(), svs, amy)))
                .hasMessageContaining("not-found");
        assertThat(look(
                        "SELECT email IS NULL AND held_by = ? FROM core.person WHERE id = ?",
                        Boolean.class,
                        firm.id(),
                        amy.person().id()))
                .isTrue();

        assertThat(signOn(who("1", "renamed", "other@harbourline.example"))).isEqualTo("in");
        assertThat(identity().person().id()).isEqualTo(amy.person().id());
    }

    @Test
    void an_address_of_somebody_elsewhere_gives_nothing_of_theirs() {
        var admin = city.person(Role.ADMINISTRATOR, svs);
        var address = look(
                "SELECT email FROM core.person WHERE id = ?",
                String.class,
                admin.person().id());

        signOn(who("mallory", address, address, "administrator"));

        assertThat(identity().person().id()).isNotEqualTo(admin.person().id());
        assertThat(identity().reaches(svs.id())).isFalse();
        assertThat(identity().rights().get(firm.id()).roles()).containsExactly("administrator");
    }

    @Test
    void a_place_that_the_directory_made_waits_for_its_person() {
        var byName = place("user_name", "'Amy@Harbourline.example'");
        var byNumber = place("external", "'oid-7'");

        signOn(who("1", "amy@harbourline.example", null));
        assertThat(membership(identity().person().id(), firm)).isEqualTo(byName);
        signOn(new Vouched("2", "oid-7", "somebody", "S", null, Set.of(), false));
        assertThat(membership(identity().person().id(), firm)).isEqualTo(byNumber);
    }

    @Test
    void roles_that_claims_decide_follow_the_claims_and_others_stay() {
        signOn(who("1", "amy", null, "administrator"));
        var person = identity().person().id();
        city.owner()
                .useHandle(handle -> handle.execute(
                        "UPDATE core.membership SET roles = roles || '{coordinator}' WHERE person_id = ?", person));

        signOn(who("1", "amy", null));

        assertThat(identity().rights().get(firm.id()).roles()).containsExactly("coordinator");
    }

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

    @Test
    void another_issuer_is_not_that_organisations_sign_on() {
        var foreign = new Provider(firm, "https://login.hill-university.example", "x", null, "groups", Map.of(), null);

        assertThatThrownBy(() -> city.as(
                        city.guest(),
                        () -> database.write(tx -> store.signOn(
                                tx,
                                foreign,
                                who("1", "amy", null),
                                UUID.randomUUID(),
                                Secrets.word(),
                                city.clock().instant().plusSeconds(60),
                                "",
                                ""))))
                .hasMessageContaining("not-found");
    }

    @Test
    void when_only_the_sign_on_opens_the_firm_a_password_does_not() {
        var own = city.person(Role.MEMBER, firm);
        city.owner()
                .useHandle(handle -> handle.execute("UPDATE core.tenant SET sso_only = true WHERE id = ?", firm.id()));

        assertThatThrownBy(() -> reach(Binding.tenant(city.partnership(), firm, own)))
                .hasMessageContaining("own-sign-on-needed");
        signOn(who("1", "amy", null));
        assertThat(reach(Binding.tenant(city.partnership(), firm, identity()))).isEqualTo(42);
    }
}

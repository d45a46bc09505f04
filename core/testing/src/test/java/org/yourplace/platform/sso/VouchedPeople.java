package org.yourplace.platform.sso;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.secrets.Sealing;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Identity;
import org.yourplace.platform.who.Secrets;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/** A firm whose provider vouches for its people, and another organisation that does not know them. */
abstract class VouchedPeople {
    final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    final Tenant firm = city.tenant("harbourline");
    final Tenant svs = city.tenant("svs");
    final JtaDatabase database = city.database();
    final SignOnStore store =
            new SignOnStore(Sealing.of(Optional.of(Base64.getEncoder().encodeToString(new byte[32]))));
    final Provider provider = new Provider(
            firm,
            "https://login.harbourline.example",
            "your-place",
            null,
            "groups",
            Map.of("chiefs", "administrator"),
            "member");
    String word = "";

    @BeforeEach
    void a_sign_on_of_the_firm() {
        city.owner()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO core.oidc_provider (tenant_id, audience_id, issuer, client_id, claim_roles, otherwise, enabled, changed_at) VALUES (?, ?, ?, 'your-place', '{\"chiefs\":\"administrator\"}', 'member', true, now())",
                        firm.id(),
                        firm.id(),
                        provider.issuer()));
    }

    static Vouched who(String subject, @Nullable String userName, @Nullable String email, String... roles) {
        return new Vouched(subject, null, userName, "Amy Pond", email, Set.of(roles), false);
    }

    String signOn(Vouched who) {
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

    Identity identity() {
        return city.identities().of(city.partnership(), word).orElseThrow();
    }

    UUID place(String columns, String values) {
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

    <T> T look(String sql, Class<T> type, Object... args) {
        return city.owner().withHandle(handle -> {
            var query = handle.createQuery(sql);
            for (int i = 0; i < args.length; i++) {
                query.bind(i, args[i]);
            }
            return query.mapTo(type).one();
        });
    }

    int reach(Binding asking) {
        return city.as(
                asking,
                () -> database.read(tx ->
                        tx.sql().createQuery("SELECT 42").mapTo(Integer.class).one()));
    }

    UUID membership(UUID person, Tenant tenant) {
        return look(
                "SELECT id FROM core.membership WHERE person_id = ? AND tenant_id = ?",
                UUID.class,
                person,
                tenant.id());
    }

    String link(Identity person, Vouched who) {
        return city.as(
                Binding.person(city.partnership(), person), () -> database.write(tx -> store.link(tx, provider, who)));
    }
}

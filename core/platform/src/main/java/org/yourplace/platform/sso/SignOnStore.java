package org.yourplace.platform.sso;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.secrets.Sealing;
import org.yourplace.platform.who.Secrets;
import org.yourplace.spi.data.Tx;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Providers, and what they vouch for, through the definer functions that are the only way to them. */
final class SignOnStore {
    private static final JsonMapper JSON = new JsonMapper();
    static final TypeReference<java.util.Map<String, String>> WORDS = new TypeReference<>() {};

    private static final String WHO = ":tenant, :issuer, :subject, :external, :userName, :name, :email, :roles";

    private final Sealing sealing;

    SignOnStore(Sealing sealing) {
        this.sealing = sealing;
    }

    /** An organisation with a sign-on, the domains of its e-mail addresses, and whether nothing else lets its people in. */
    record Door(long tenant, List<String> domains, boolean only) {}

    static String about(long tenant) {
        return "sign-on secret of " + tenant;
    }

    Optional<Provider> provider(Tx tx, Tenant tenant) {
        return tx.sql()
                .createQuery("SELECT * FROM core.sign_on_provider(:tenant)")
                .bind("tenant", tenant.id())
                .map((row, context) -> provider(row, tenant))
                .findOne();
    }

    private Provider provider(ResultSet row, Tenant tenant) throws SQLException {
        var secret = row.getString("secret");
        return new Provider(
                tenant,
                row.getString("issuer"),
                row.getString("client_id"),
                secret == null ? null : sealing.open(secret, about(tenant.id())),
                row.getString("claim"),
                JSON.readValue(row.getString("claim_roles"), WORDS),
                row.getString("otherwise"));
    }

    List<Door> doors(Tx tx) {
        return tx.sql()
                .createQuery("SELECT * FROM core.sign_on_doors()")
                .map((row, context) -> new Door(
                        row.getLong("tenant_id"),
                        List.of((String[]) row.getArray("domains").getArray()),
                        row.getBoolean("sso_only")))
                .list();
    }

    /** Opens a session for whom the provider vouches; says {@code in}, {@code left} or {@code no-role}. */
    String signOn(
            Tx tx,
            Provider provider,
            Vouched who,
            UUID id,
            String word,
            Instant expires,
            String agent,
            String address) {
        var query = tx.sql()
                .createQuery("SELECT core.sign_on(" + WHO + ", :id, :hash, :expires, :strong, :agent, :address)")
                .bind("id", id)
                .bind("hash", Secrets.hash(word))
                .bind("expires", expires.atOffset(ZoneOffset.UTC))
                .bind("strong", who.strong())
                .bind("agent", agent)
                .bind("address", address);
        return bind(query, provider, who).mapTo(String.class).one();
    }

    /** The asking person says that it is they; {@code linked}, {@code taken}, {@code left} or {@code no-role}. */
    String link(Tx tx, Provider provider, Vouched who) {
        return bind(tx.sql().createQuery("SELECT core.link_sign_on(" + WHO + ")"), provider, who)
                .mapTo(String.class)
                .one();
    }

    private static Query bind(Query query, Provider provider, Vouched who) {
        return query.bind("tenant", provider.tenant().id())
                .bind("issuer", provider.issuer())
                .bind("subject", who.subject())
                .bind("external", who.external())
                .bind("userName", who.userName())
                .bind("name", who.name())
                .bind("email", who.email())
                .bind("roles", who.roles().toArray(String[]::new));
    }

    /** Notes that the way there and back was tried. */
    void tried(Tx tx, SignOnOutcome outcome) {
        tx.sql().createUpdate("""
                        UPDATE core.oidc_provider SET tested_said = :said, tested_by = core.actor(),
                          tested_at = CASE WHEN :said = 'tested' THEN core.at() ELSE tested_at END
                        WHERE tenant_id = core.tenant()""").bind("said", outcome.word()).execute();
    }
}

package org.yourplace.platform.sso;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.secrets.Sealing;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.who.Access;
import org.yourplace.spi.who.Role;
import tools.jackson.databind.json.JsonMapper;

/** Sets up the sign-on of the organisation that asks, for its administrators. */
public final class SingleSignOn {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String READ = """
            SELECT p.*, t.sso_only, p.tested_by = core.actor() AS by_you FROM core.oidc_provider p
            JOIN core.tenant t ON t.id = p.tenant_id WHERE p.tenant_id = core.tenant()""";

    private static final String WRITE = """
            INSERT INTO core.oidc_provider AS p (issuer, client_id, secret, domains, claim, claim_roles, otherwise, enabled, changed_at)
            VALUES (:issuer, :client, :secret, :domains, :claim, :roles::jsonb, :otherwise, :enabled, core.at())
            ON CONFLICT (tenant_id) DO UPDATE SET issuer = EXCLUDED.issuer, client_id = EXCLUDED.client_id,
              secret = coalesce(EXCLUDED.secret, p.secret), domains = EXCLUDED.domains, claim = EXCLUDED.claim,
              claim_roles = EXCLUDED.claim_roles, otherwise = EXCLUDED.otherwise, enabled = EXCLUDED.enabled, changed_at = core.at(),
              tested_at = CASE WHEN :same THEN p.tested_at END, tested_by = CASE WHEN :same THEN p.tested_by END,
              tested_said = CASE WHEN :same THEN p.tested_said END""";

    private final Database database;
    private final Bindings bindings;
    private final Access access;
    private final Sealing sealing;
    private final Audit audit;
    private final ProviderTrial trial;

    public SingleSignOn(
            Database database, Bindings bindings, Access access, Sealing sealing, Audit audit, ProviderTrial trial) {
        this.database = database;
        this.bindings = bindings;
        this.access = access;
        this.sealing = sealing;
        this.audit = audit;
        this.trial = trial;
    }

    /** As it stands; empty when none was set up. */
    public Optional<SignOnSetup> read() {
        access.require(CorePermission.MANAGE_SIGN_IN);
        return database.read(SingleSignOn::setup);
    }

    /** The roles that the organisation knows, for claims to lead to. */
    public Set<String> roles() {
        access.require(CorePermission.MANAGE_SIGN_IN);
        return database.read(SingleSignOn::roles);
    }

    /** Sets it up or changes it. What changes how people are known has to be tried anew before it can be the only way in. */
    public SignOnSetup save(SignOnChange asked) {
        access.require(CorePermission.MANAGE_SIGN_IN);
        var secret = asked.secret();
        if (secret != null && !secret.isBlank() && !sealing.available()) {
            throw new DomainException(SignOnError.NO_SEALING_KEY);
        }
        var sealed = secret == null || secret.isBlank() ? null : sealing.seal(secret, SignOnStore.about(tenant().id()));
        return database.write(tx -> {
            var before = setup(tx);
            knownRoles(tx, asked);
            boolean same =
                    before.filter(one -> sealed == null && same(one, asked)).isPresent();
            boolean only = before.map(SignOnSetup::only).orElse(false);
            boolean enabled = Boolean.TRUE.equals(asked.enabled());
            boolean wanted = asked.only() == null ? only && same : asked.only();
            if (only && wanted && !enabled) {
                throw new DomainException(SignOnError.SIGN_ON_IS_THE_ONLY_WAY);
            }
            if (wanted
                    && !only
                    && !(same
                            && enabled
                            && before.filter(SingleSignOn::triedByWhoAsks).isPresent())) {
                throw new DomainException(SignOnError.SIGN_ON_NOT_TRIED);
            }
            write(tx, asked, sealed, enabled, same);
            if (wanted != only) {
                rule(tx, wanted);
            }
            audit.record(
                    tx,
                    "sign-on-changed",
                    tenantSubject(),
                    "issuer",
                    asked.issuer(),
                    "clientId",
                    asked.clientId(),
                    "enabled",
                    String.valueOf(enabled),
                    "only",
                    String.valueOf(wanted));
            return setup(tx).orElseThrow();
        });
    }

    /** Takes it away; whoever it had made a person of can no longer come in by it. */
    public void remove() {
        access.require(CorePermission.MANAGE_SIGN_IN);
        database.write(tx -> {
            var before = setup(tx).orElseThrow(DomainException::notFound);
            if (before.only()) {
                throw new DomainException(SignOnError.SIGN_ON_IS_THE_ONLY_WAY);
            }
            tx.sql().execute("DELETE FROM core.oidc_provider WHERE tenant_id = core.tenant()");
            audit.record(tx, "sign-on-removed", tenantSubject());
            return before;
        });
    }

    /** Asks the provider what can be asked without anybody signing in. */
    public List<Finding> tryOut(URI redirect) {
        access.require(CorePermission.MANAGE_SIGN_IN);
        var tenant = tenant();
        var provider = database.read(tx -> new SignOnStore(sealing).provider(tx, tenant))
                .orElseThrow(DomainException::notFound);
        return trial.of(provider, redirect);
    }

    private static void write(Tx tx, SignOnChange asked, @Nullable String sealed, boolean enabled, boolean same) {
        tx.sql()
                .createUpdate(WRITE)
                .bind("issuer", asked.issuer())
                .bind("client", asked.clientId())
                .bind("secret", sealed)
                .bind("domains", asked.domains().toArray(String[]::new))
                .bind("claim", asked.claim())
                .bind("roles", JSON.writeValueAsString(asked.claimRoles()))
                .bind("otherwise", asked.otherwise())
                .bind("enabled", enabled)
                .bind("same", same)
                .execute();
    }

    private static boolean same(SignOnSetup before, SignOnChange asked) {
        return before.issuer().equals(asked.issuer())
                && before.clientId().equals(asked.clientId())
                && before.claim().equals(asked.claim())
                && before.claimRoles().equals(asked.claimRoles())
                && java.util.Objects.equals(before.otherwise(), asked.otherwise());
    }

    private static boolean triedByWhoAsks(SignOnSetup setup) {
        return setup.triedAt() != null && setup.triedByYou();
    }

    private static void rule(Tx tx, boolean only) {
        tx.sql()
                .createQuery(
                        "SELECT core.set_sign_in_rules(second_factor, :only)::text FROM core.tenant WHERE id = core.tenant()")
                .bind("only", only)
                .mapTo(String.class)
                .list();
    }

    private static void knownRoles(Tx tx, SignOnChange asked) {
        var known = roles(tx);
        Violations.of()
                .check(
                        asked.otherwise() == null || known.contains(bare(asked.otherwise())),
                        "otherwise",
                        "unknown-role")
                .check(
                        asked.claimRoles().values().stream().allMatch(role -> known.contains(bare(role))),
                        "claimRoles",
                        "unknown-role")
                .done();
    }

    private static String bare(String role) {
        return role.substring(role.indexOf(':') + 1);
    }

    private static Set<String> roles(Tx tx) {
        var own = tx.sql()
                .createQuery("SELECT code FROM core.tenant_role WHERE tenant_id = core.tenant() ORDER BY code")
                .mapTo(String.class)
                .list();
        return Stream.concat(Stream.of(Role.values()).map(Role::code), own.stream())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static Optional<SignOnSetup> setup(Tx tx) {
        return tx.sql().createQuery(READ).map((row, context) -> setup(row)).findOne();
    }

    private static SignOnSetup setup(ResultSet row) throws SQLException {
        var tried = row.getObject("tested_at", OffsetDateTime.class);
        return new SignOnSetup(
                row.getString("issuer"),
                row.getString("client_id"),
                row.getString("secret") != null,
                List.of((String[]) row.getArray("domains").getArray()),
                row.getString("claim"),
                Map.copyOf(JSON.readValue(row.getString("claim_roles"), SignOnStore.WORDS)),
                row.getString("otherwise"),
                row.getBoolean("enabled"),
                row.getBoolean("sso_only"),
                tried == null ? null : tried.toInstant(),
                row.getBoolean("by_you"),
                row.getString("tested_said"));
    }

    private Tenant tenant() {
        return Optional.ofNullable(bindings.current().tenant())
                .orElseThrow(() -> new DomainException(CoreError.NOT_FOUND));
    }

    /** The trail wants an id; an organisation's is made of its number. */
    private java.util.UUID tenantSubject() {
        return new java.util.UUID(0, tenant().id());
    }
}

package org.yourplace.testing;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.yourplace.platform.FeatureServices;
import org.yourplace.platform.data.BoundDataSource;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.data.PostgresWords;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.directory.Partnership;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.ids.OrderedIds;
import org.yourplace.platform.place.BankHolidays;
import org.yourplace.platform.place.Gazetteers;
import org.yourplace.platform.settings.Deployment;
import org.yourplace.platform.time.MovableClock;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.BindingAccess;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.Identities;
import org.yourplace.platform.who.Identity;
import org.yourplace.platform.who.Secrets;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.who.Role;

/**
 * A partnership for tests: real rows, real credentials, real row-level security. {@code city.tenant("svs")}, {@code
 * city.member("svs", Role.COORDINATOR)}, {@code city.as(binding, () -> ...)}.
 */
public final class TestCity {
    /** The instant of every test: a Monday morning. */
    public static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");

    private final EmbeddedDatabase database;
    private final Jdbi owner;
    private final Statements statements = new Statements();
    private final Bindings bindings = new Bindings();
    private final Clock clock = new MovableClock(Clock.fixed(NOW, ZoneOffset.UTC), bindings);
    private final LocalTransactions transactions;
    private final Directory directory;
    private final Ids ids = new OrderedIds(Clock.systemUTC());
    private final Identities identities;
    private final long partnership;

    public TestCity(EmbeddedDatabase database, String slug) {
        this(database, slug, Integer.MAX_VALUE);
    }

    /** @param connections how many the application's pool holds at most */
    public TestCity(EmbeddedDatabase database, String slug, int connections) {
        this.database = database;
        this.owner = database.jdbi("yp_owner");
        this.transactions = new LocalTransactions(new Pool(database.as("yp_app"), connections));
        this.directory = Directory.on(database.jdbi("yp_worker"));
        this.identities = new Identities(Jdbi.create(transactions).installPlugin(new PostgresPlugin()), clock);
        this.partnership = owner.withHandle(handle -> handle.createQuery(
                        "INSERT INTO core.partnership (slug, name, authorities) VALUES (:slug, :slug, '{E06000045}') RETURNING id")
                .bind("slug", slug)
                .mapTo(Long.class)
                .one());
        directory.refresh();
    }

    /** Adds a tenant with its own organisation. */
    public Tenant tenant(String slug) {
        var id = owner.withHandle(handle -> handle.createQuery(
                        "INSERT INTO core.tenant (partnership_id, slug, name, kind) VALUES (:partnership, :slug, :slug, 'group') RETURNING id")
                .bind("partnership", partnership)
                .bind("slug", slug)
                .mapTo(Long.class)
                .one());
        organisation(id, slug, false);
        directory.refresh();
        return directory.tenant(id).orElseThrow();
    }

    /** Adds a tenant that another one supports. */
    public Tenant tenant(String slug, Tenant supporter) {
        var supported = tenant(slug);
        owner.useHandle(handle -> {
            long audience = handle.createQuery(
                            "UPDATE core.tenant SET supporter_id = :supporter, support_audience = nextval('core.party_id') WHERE id = :id RETURNING support_audience")
                    .bind("supporter", supporter.id())
                    .bind("id", supported.id())
                    .mapTo(Long.class)
                    .one();
            handle.createUpdate(
                            "INSERT INTO core.audience_reader (audience_id, tenant_id, reason, reads_from) VALUES (:audience, :supporter, 'support', '2020-01-01Z')")
                    .bind("audience", audience)
                    .bind("supporter", supporter.id())
                    .execute();
        });
        directory.refresh();
        return directory.tenant(supported.id()).orElseThrow();
    }

    /** Adds an organisation kept by a tenant; gives its id. */
    public UUID organisation(long tenant, String slug, boolean hosted) {
        var id = UUID.randomUUID();
        owner.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO core.organisation (id, tenant_id, audience_id, slug, name, hosted) SELECT :id, :tenant, public_audience, :slug, :slug, :hosted FROM core.partnership WHERE id = :partnership")
                .bind("id", id)
                .bind("tenant", tenant)
                .bind("slug", slug)
                .bind("hosted", hosted)
                .bind("partnership", partnership)
                .execute());
        return id;
    }

    /** Switches a feature on or off for a tenant, and allows it in the partnership. */
    public void feature(Tenant tenant, String feature, boolean on) {
        owner.useHandle(handle -> {
            handle.createUpdate(
                            "INSERT INTO core.partnership_feature VALUES (:partnership, :feature, 'allowed') ON CONFLICT DO NOTHING")
                    .bind("partnership", partnership)
                    .bind("feature", feature)
                    .execute();
            handle.createUpdate(
                            "INSERT INTO core.tenant_feature (tenant_id, audience_id, feature, enabled, changed_at) VALUES (:tenant, :tenant, :feature, :on, :at) ON CONFLICT (tenant_id, feature) DO UPDATE SET enabled = EXCLUDED.enabled")
                    .bind("tenant", tenant.id())
                    .bind("feature", feature)
                    .bind("on", on)
                    .bind("at", at(NOW))
                    .execute();
        });
        directory.refresh();
    }

    /** A new person who is a member of the given tenants in a role, with a live session; gives their identity. */
    public Identity person(Role role, Tenant... tenants) {
        var person = UUID.randomUUID();
        var secret = Secrets.word();
        owner.useHandle(handle -> {
            handle.createUpdate(
                            "INSERT INTO core.person (id, partnership_id, email, name, created_at) VALUES (:id, :partnership, :email, 'Sam Sample', :at)")
                    .bind("id", person)
                    .bind("partnership", partnership)
                    .bind("email", person + "@example.org")
                    .bind("at", at(NOW))
                    .execute();
            for (var tenant : List.of(tenants)) {
                handle.createUpdate(
                                "INSERT INTO core.membership (id, tenant_id, audience_id, person_id, name, email, roles, since) VALUES (gen_random_uuid(), :tenant, :tenant, :person, 'Sam Sample', 'sam@example.org', ARRAY[:role], '2020-01-01Z')")
                        .bind("tenant", tenant.id())
                        .bind("person", person)
                        .bind("role", role.code())
                        .execute();
            }
            handle.createUpdate(
                            "INSERT INTO core.credential (id, partnership_id, kind, hash, person_id, issued_at, expires_at) VALUES (gen_random_uuid(), :partnership, 'session', :hash, :person, :at, 'infinity')")
                    .bind("partnership", partnership)
                    .bind("hash", Secrets.hash(secret))
                    .bind("person", person)
                    .bind("at", at(NOW))
                    .execute();
        });
        return identities.of(partnership(), secret).orElseThrow();
    }

    public Binding member(Tenant tenant, Role role) {
        return Binding.tenant(partnership(), tenant, person(role, tenant));
    }

    public Binding guest() {
        return Binding.ofPublic(partnership());
    }

    public Binding person() {
        return Binding.person(partnership(), person(Role.MEMBER));
    }

    public <T> T as(Binding binding, Supplier<T> work) {
        return bindings.call(binding, work);
    }

    public void run(Binding binding, Runnable work) {
        bindings.call(binding, () -> {
            work.run();
            return true;
        });
    }

    /** A persistence unit of these entities, as the plugin host makes one on a server. */
    EntityManagerFactory unit(String name, List<Class<?>> entities) {
        return LocalEntities.open(name, entities, new BoundDataSource(transactions));
    }

    /** A database as features get it, with a persistence unit of these entities. */
    public JtaDatabase database(Class<?>... entities) {
        var bound = new BoundDataSource(transactions);
        var jdbi = Jdbi.create(bound).installPlugin(new PostgresWords());
        jdbi.setSqlLogger(statements);
        var unit = entities.length == 0 ? null : LocalEntities.open("test", List.of(entities), bound);
        return new JtaDatabase(() -> transactions, jdbi, unit, bindings, clock, identities::again);
    }

    /** How many statements of SQL the application has sent so far, those of persistence units aside. */
    public int statements() {
        return statements.sent();
    }

    /** The application's connections, those of its transactions among them: bound within a unit of work, plain outside. */
    public DataSource connections() {
        return new BoundDataSource(transactions);
    }

    /** Core's services as on a server, with letters kept. */
    public FeatureServices services() {
        return services(key -> Optional.empty());
    }

    /** The same with a deployment's configuration, e.g. {@code Map.of("yourplace.mail.mode", "smtp")}. */
    public FeatureServices services(Deployment deployment) {
        return new FeatureServices(
                bindings,
                directory,
                deployment,
                new Gazetteers(database.jdbi("yp_worker")),
                BankHolidays.shipped(),
                ids,
                clock,
                Clock.fixed(NOW, ZoneOffset.UTC),
                identities);
    }

    /** What a feature with these entities starts with. */
    public FeatureContext context(String feature, ClassLoader loader, Class<?>... entities) {
        return services().context(feature, loader, database(entities));
    }

    public Ids ids() {
        return ids;
    }

    public Partnership partnership() {
        return directory.partnership(partnership).orElseThrow();
    }

    public BindingAccess access() {
        return new BindingAccess(bindings, directory);
    }

    public Bindings bindings() {
        return bindings;
    }

    public Clock clock() {
        return clock;
    }

    public Directory directory() {
        return directory;
    }

    public Identities identities() {
        return identities;
    }

    /** SQL that no policy limits, to arrange and to look behind the scenes. */
    public Jdbi owner() {
        return owner;
    }

    public EmbeddedDatabase embedded() {
        return database;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

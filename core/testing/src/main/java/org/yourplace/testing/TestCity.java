package org.yourplace.testing;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Instant;
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
    private final CityRows rows;

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
        this.rows = new CityRows(owner, slug);
        directory.refresh();
    }

    /** Adds a tenant with its own organisation. */
    public Tenant tenant(String slug) {
        var id = rows.tenant(slug);
        directory.refresh();
        return directory.tenant(id).orElseThrow();
    }

    /** Adds a tenant that another one supports. */
    public Tenant tenant(String slug, Tenant supporter) {
        var supported = tenant(slug);
        rows.supports(supporter, supported);
        directory.refresh();
        return directory.tenant(supported.id()).orElseThrow();
    }

    /** Adds an organisation kept by a tenant; gives its id. */
    public UUID organisation(long tenant, String slug, boolean hosted) {
        return rows.organisation(tenant, slug, hosted);
    }

    /** Switches a feature on or off for a tenant, and allows it in the partnership. */
    public void feature(Tenant tenant, String feature, boolean on) {
        rows.feature(tenant, feature, on);
        directory.refresh();
    }

    /** A new person who is a member of the given tenants in a role, with a live session; gives their identity. */
    public Identity person(Role role, Tenant... tenants) {
        return identities.of(partnership(), rows.person(role, tenants)).orElseThrow();
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
        return directory.partnership(rows.partnership()).orElseThrow();
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
}

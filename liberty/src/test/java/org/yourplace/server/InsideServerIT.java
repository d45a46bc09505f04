package org.yourplace.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.leangen.geantyref.GenericTypeReflector;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yourplace.platform.data.BoundDataSource;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.Identities;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Tx;

/**
 * What only a server can show, tried inside one: its transactions and its pool, of a single connection here, so that whoever comes next
 * certainly gets the one that somebody was bound to.
 */
@ExtendWith({InsideDatabase.class, ArquillianExtension.class})
class InsideServerIT {
    private static final String TASKS = "SELECT count(*) FROM core.task";
    private static final String ADD =
            "INSERT INTO core.task (id, kind, about, opened_at) VALUES (gen_random_uuid(), 'note', 'Boil the water', core.at())";

    private final Bindings bindings = new Bindings();
    private Jdbi plain;
    private JtaDatabase database;
    private Binding member;

    @Deployment
    static WebArchive war() {
        var libraries = Stream.of(
                        Database.class,
                        Jdbi.class,
                        PostgresPlugin.class,
                        GenericTypeReflector.class,
                        Caffeine.class,
                        org.slf4j.LoggerFactory.class,
                        tools.jackson.databind.JsonNode.class,
                        tools.jackson.core.JsonParser.class,
                        com.fasterxml.jackson.annotation.JsonIgnore.class,
                        Nullable.class)
                .map(InsideServerIT::library)
                .distinct()
                .toArray(File[]::new);
        return ShrinkWrap.create(WebArchive.class, "inside.war")
                .addPackages(
                        false,
                        "org.yourplace.platform.data",
                        "org.yourplace.platform.directory",
                        "org.yourplace.platform.who")
                .addClass(InsideDatabase.class)
                .addAsLibraries(libraries);
    }

    private static File library(Class<?> one) {
        return new File(one.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    /** Puts the parts together as the house does. */
    @BeforeEach
    void the_house_inside() throws NamingException {
        DataSource app = InitialContext.doLookup("jdbc/app");
        plain = Jdbi.create(app);
        var clock = Clock.systemUTC();
        var identities = new Identities(Jdbi.create(app).installPlugin(new PostgresPlugin()), clock);
        var directory = Directory.on(
                Jdbi.create(InitialContext.<DataSource>doLookup("jdbc/worker")).installPlugin(new PostgresPlugin()));
        directory.refresh();
        database = new JtaDatabase(
                InsideServerIT::transaction,
                Jdbi.create(new BoundDataSource(app)).installPlugin(new PostgresPlugin()),
                null,
                bindings,
                clock,
                identities::again);
        var partnership = directory.partnership(1).orElseThrow();
        member = Binding.tenant(
                partnership,
                directory.tenant(2).orElseThrow(),
                identities.of(partnership, InsideDatabase.SECRET).orElseThrow());
    }

    private static UserTransaction transaction() {
        try {
            return InitialContext.doLookup("java:comp/UserTransaction");
        } catch (NamingException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static long number(Tx tx, String sql) {
        return tx.sql().createQuery(sql).mapTo(Long.class).one();
    }

    private long outside(String sql) {
        return plain.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private long tasks() {
        return bindings.call(member, () -> database.read(tx -> number(tx, TASKS)));
    }

    @Test
    void who_was_asking_is_forgotten_when_the_connection_goes_back_to_the_pool() {
        long bound = bindings.call(
                member,
                () -> database.write(tx -> {
                    tx.sql().execute(ADD);
                    assertNotEquals(0, number(tx, TASKS));
                    return number(tx, "SELECT pg_backend_pid()");
                }));

        assertEquals(bound, outside("SELECT pg_backend_pid()"), "the same connection");
        assertEquals(0, outside(TASKS));
        assertEquals(
                0,
                outside(
                        "SELECT count(nullif(current_setting('yp.' || name, true), '')) FROM unnest(ARRAY['tenant', 'partnership', 'audiences', 'publishable', 'at', 'actor']) name"));
        assertNotEquals(0, tasks());
    }

    @Test
    void what_failed_leaves_nothing_behind() {
        long before = tasks();

        assertThrows(
                IllegalArgumentException.class,
                () -> bindings.call(
                        member,
                        () -> database.write(tx -> {
                            tx.sql().execute(ADD);
                            throw new IllegalArgumentException("the kettle is empty");
                        })));

        assertEquals(before, tasks());
        assertEquals(0, outside(TASKS));
        assertEquals(0, outside("SELECT count(nullif(current_setting('yp.tenant', true), ''))"));
    }

    @Test
    void rights_that_have_changed_are_looked_up_once_and_the_work_is_done() {
        bindings.call(
                member,
                () -> database.write(tx -> tx.sql()
                        .execute("UPDATE core.membership SET name = name || '.' WHERE tenant_id = core.tenant()")));
        List<Long> versions = new ArrayList<>();

        long found = bindings.call(
                member,
                () -> database.read(tx -> {
                    versions.add(bindings.current().identity().version());
                    return number(tx, "SELECT count(*) FROM core.membership");
                }));

        assertEquals(1, found);
        assertEquals(2, versions.size(), "tried, looked up, done");
        assertEquals(versions.get(0) + 1, versions.get(1));
    }
}

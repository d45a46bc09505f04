package org.yourplace.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL with the real roles, started once per test JVM. Each {@link #fresh} database is a copy of a template into which core
 * has been migrated, so a test class can have its own in a fraction of a second.
 */
public final class EmbeddedDatabase {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Set<String> TEMPLATES = ConcurrentHashMap.newKeySet();

    private final String name;

    private EmbeddedDatabase(String name) {
        this.name = name;
    }

    /** The one server of this JVM. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException broken) {
                throw new IllegalStateException("no embedded PostgreSQL", broken);
            }
        }
    }

    /**
     * A database of its own with core and the given features migrated.
     *
     * @param schemas schemas of features whose migrations are on the class path under {@code db/{schema}}
     */
    public static synchronized EmbeddedDatabase fresh(String... schemas) {
        var template = "template_" + String.join("_", schemas);
        if (TEMPLATES.add(template)) {
            makeTemplate(template, schemas);
        }
        var name = "test_" + NUMBER.incrementAndGet();
        execute("postgres", "CREATE DATABASE " + name + " TEMPLATE " + template);
        execute(name, "GRANT CREATE, CONNECT, TEMPORARY ON DATABASE " + name + " TO yp_owner");
        return new EmbeddedDatabase(name);
    }

    /** A database of its own with the roles and no tables, for tests of what makes them. */
    public static EmbeddedDatabase bare() {
        var name = "bare_" + NUMBER.incrementAndGet();
        execute("postgres", "CREATE DATABASE " + name);
        execute(name, script("db/core/roles.sql"));
        return new EmbeddedDatabase(name);
    }

    private static void makeTemplate(String template, String... schemas) {
        execute("postgres", "CREATE DATABASE " + template);
        execute(template, script("db/core/roles.sql"));
        migrate(template, "core");
        for (var schema : schemas) {
            migrate(template, schema);
        }
    }

    private static void migrate(String database, String schema) {
        if (!schema.equals("core")) {
            as(database, "yp_owner", "CREATE SCHEMA " + schema);
            as(database, "yp_owner", "GRANT USAGE, CREATE ON SCHEMA " + schema + " TO yp_desk, yp_search");
            as(
                    database,
                    "yp_owner",
                    "INSERT INTO core.unisolated VALUES ('" + schema + ".flyway_history', 'history of migrations')");
        }
        Flyway.configure()
                .dataSource(source(database, "yp_owner"))
                .schemas(schema)
                .createSchemas(true)
                .table("flyway_history")
                .locations("classpath:db/" + schema)
                .placeholderReplacement(false)
                .load()
                .migrate();
        if (!schema.equals("core")) {
            as(database, "yp_owner", "REVOKE CREATE ON SCHEMA " + schema + " FROM yp_desk, yp_search");
            as(
                    database,
                    "yp_owner",
                    "GRANT USAGE ON SCHEMA " + schema + " TO yp_app, yp_worker, yp_config, yp_search, yp_desk");
        }
    }

    private static String script(String resource) {
        try (var in = EmbeddedDatabase.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(resource, broken);
        }
    }

    private static void execute(String database, String sql) {
        as(database, "postgres", sql);
    }

    private static void as(String database, String role, String sql) {
        try (var connection = source(database, role).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(sql, broken);
        }
    }

    /** Connections as one of the roles, e.g. {@code yp_app}; the embedded server trusts loopback. */
    public DataSource as(String role) {
        return source(name, role);
    }

    public Jdbi jdbi(String role) {
        return Jdbi.create(as(role)).installPlugin(new PostgresPlugin());
    }

    /** JDBC address without user, for programs under test. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + Server.RUNNING.getPort() + "/" + name;
    }

    private static DataSource source(String database, String role) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {Server.RUNNING.getPort()});
        source.setDatabaseName(database);
        source.setUser(role);
        return source;
    }
}

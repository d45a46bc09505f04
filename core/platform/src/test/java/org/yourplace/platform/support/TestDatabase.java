package org.yourplace.platform.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.yourplace.platform.migrate.Login;
import org.yourplace.platform.migrate.Migrate;
import org.yourplace.platform.migrate.Roles;
import org.yourplace.platform.plugin.AllowList;

/** A database of its own on the one real PostgreSQL of this build: roles made, nothing migrated unless asked. */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();
    private static final String PASSWORD = "for-tests";

    private final String name = "test" + COUNT.incrementAndGet();
    private final String url = SERVER.getJdbcUrl("postgres", name).replaceAll("\\?.*", "");

    private TestDatabase(String template) {
        try (var admin = SERVER.getPostgresDatabase().getConnection();
                var statement = admin.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** With roles and no tables. */
    public static TestDatabase empty() {
        var database = new TestDatabase("template1");
        try (var admin = database.as("postgres")) {
            Roles.ensure(admin, Roles.LOGINS.stream().collect(Collectors.toMap(role -> role, role -> PASSWORD)));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return database;
    }

    /** With core's tables, copied from one that was migrated once. */
    public static TestDatabase migrated() {
        return new TestDatabase(Template.NAME);
    }

    private static final class Template {
        static final String NAME = make();

        private static String make() {
            var database = empty();
            try {
                Migrate.run(database.login("yp_owner"), Path.of("no-plugins"), AllowList.ANY);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            return database.name;
        }
    }

    public Login login(String role) {
        return new Login(url, role, PASSWORD);
    }

    public Connection as(String role) throws SQLException {
        return login(role).open();
    }

    /** The first column of a query as the superuser, whom no policy binds. */
    public List<String> all(String sql) {
        try (var admin = as("postgres");
                var statement = admin.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public String one(String sql) {
        return all(sql).getFirst();
    }

    /** Runs statements as the superuser. */
    public void run(String sql) {
        try (var admin = as("postgres");
                var statement = admin.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(new File("target/postgres"))
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("log_min_messages", "panic")
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

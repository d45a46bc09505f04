package org.yourplace.platform.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.yourplace.platform.plugin.RefusedException;

/**
 * One schema with its history, its rights and its lint. A feature's schema is open to the serving roles only while the lint finds
 * nothing: a table that somebody forgot to isolate cannot be reached at all.
 */
final class Schema {
    private static final String SERVING = "yp_app, yp_worker, yp_config, yp_search, yp_desk";

    private final Login owner;
    private final String name;
    private final ClassLoader scripts;

    /**
     * @param name also the name of the folder below {@code db/} that holds its scripts
     * @param scripts whose class path holds that folder
     */
    Schema(Login owner, String name, ClassLoader scripts) {
        this.owner = owner;
        this.name = name;
        this.scripts = scripts;
    }

    /** Runs the scripts that have not run; gives their number. */
    int migrate() {
        return Flyway.configure(scripts)
                .dataSource(owner.url(), owner.user(), owner.password())
                .schemas(name)
                .defaultSchema(name)
                .createSchemas(true)
                .table("flyway_history")
                .locations("classpath:db/" + name)
                .failOnMissingLocations(false)
                // parts number their scripts in ranges of their own: a later one may have the lower number
                .outOfOrder(true)
                .outputQueryResults(false)
                // SQL may say ${..}; nobody replaces it
                .placeholderReplacement(false)
                .load()
                .migrate()
                .migrationsExecuted;
    }

    /** Migrates a feature's schema and opens it to the serving roles, or closes it and says why. */
    int migrateFeature(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + name);
            // a function can be handed only to a role that may create in its schema
            statement.execute("GRANT USAGE, CREATE ON SCHEMA " + name + " TO yp_desk, yp_search");
            statement.execute("INSERT INTO core.unisolated VALUES ('" + name
                    + ".flyway_history', 'history of migrations, written by the owner only') ON CONFLICT DO NOTHING");
            try {
                int ran = migrate();
                var problems = lint(connection);
                if (!problems.isEmpty()) {
                    throw new RefusedException(String.join("; ", problems));
                }
                statement.execute("REVOKE CREATE ON SCHEMA " + name + " FROM yp_desk, yp_search");
                statement.execute("GRANT USAGE ON SCHEMA " + name + " TO " + SERVING);
                return ran;
            } catch (RuntimeException refused) {
                // a script that failed was rolled back: nodes that run the jar before this one may go on
                boolean sound = lint(connection).isEmpty();
                statement.execute("REVOKE " + (sound ? "CREATE" : "ALL") + " ON SCHEMA " + name + " FROM " + SERVING);
                throw refused;
            }
        }
    }

    /** What is wrong with the schema's tables, in words. */
    List<String> lint(Connection connection) throws SQLException {
        var problems = new ArrayList<String>();
        try (var query = connection.prepareStatement("SELECT relation, problem FROM core.lint(?) ORDER BY 1, 2")) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    problems.add(rows.getString(1) + ": " + rows.getString(2));
                }
            }
        }
        return problems;
    }
}

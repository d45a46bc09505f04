package org.yourplace.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.yourplace.platform.migrate.Login;
import org.yourplace.platform.migrate.Roles;

/**
 * What the product signs in with: owner (migrations), application, worker, partnership files. On our own PostgreSQL the roles are made and
 * given their passwords at every start; on a given one they are made if the given user may, and otherwise named as missing.
 */
record Logins(Login owner, Login app, Login worker, Login config) {
    private static final int OLDEST_SERVER = 15;

    static Logins onOwnServer(Login superuser, String database, Secrets secrets) {
        try (Connection connection = superuser.open();
                Statement sql = connection.createStatement()) {
            if (!sql.executeQuery("SELECT FROM pg_database WHERE datname = '" + database + "'")
                    .next()) {
                sql.execute("CREATE DATABASE " + database);
            }
        } catch (SQLException e) {
            throw refused(superuser, e);
        }
        String url = superuser.url().replaceFirst("/[^/]*$", "/" + database);
        Login there = new Login(url, superuser.user(), superuser.password());
        try (Connection connection = there.open()) {
            Roles.ensure(connection, passwords(Roles.LOGINS, secrets));
        } catch (SQLException e) {
            throw refused(there, e);
        }
        return of(there, secrets);
    }

    static Logins onGivenServer(Login given, Secrets secrets) {
        try (Connection connection = given.open()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER) {
                throw new Refusal("The database at " + given.url() + " is PostgreSQL " + version + "; Your Place needs "
                        + OLDEST_SERVER + " or newer.");
            }
            // a role that was there before keeps its password: other nodes may be using it
            List<String> missing = Roles.missing(connection);
            Roles.ensure(
                    connection,
                    passwords(Roles.LOGINS.stream().filter(missing::contains).toList(), secrets));
        } catch (Roles.MissingException e) {
            throw new Refusal("At " + given.url() + " " + e.getMessage() + ".", e);
        } catch (SQLException e) {
            throw refused(given, e);
        }
        return checked(of(given, secrets));
    }

    private static Map<String, String> passwords(List<String> roles, Secrets secrets) {
        return roles.stream().collect(Collectors.toMap(role -> role, secrets::database));
    }

    private static Logins of(Login database, Secrets secrets) {
        return new Logins(
                database.as("yp_owner", secrets.database("yp_owner")),
                database.as("yp_app", secrets.database("yp_app")),
                database.as("yp_worker", secrets.database("yp_worker")),
                database.as("yp_config", secrets.database("yp_config")));
    }

    private static Logins checked(Logins logins) {
        for (Login login : List.of(logins.owner, logins.app, logins.worker, logins.config)) {
            try {
                login.open().close();
            } catch (SQLException e) {
                String variable = login.user().replaceFirst("^yp_", "").toUpperCase(Locale.ROOT);
                throw new Refusal(
                        "The database role " + login.user()
                                + " has a password that this data folder does not know: set YOURPLACE_DATABASE_"
                                + variable + "_PASSWORD.",
                        e);
            }
        }
        return logins;
    }

    static Refusal refused(Login login, SQLException e) {
        String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new Refusal("The database refuses " + login + ": " + line + (line.endsWith(".") ? "" : "."), e);
    }
}

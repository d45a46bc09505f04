package org.yourplace.platform.migrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The database's roles: four that sign in and two that only own functions. */
public final class Roles {
    /** Those that sign in, and so need a password. */
    public static final List<String> LOGINS = List.of("yp_owner", "yp_app", "yp_worker", "yp_config");

    private static final List<String> ALL =
            List.of("yp_owner", "yp_app", "yp_worker", "yp_config", "yp_search", "yp_desk");

    private Roles() {}

    /** Says in one line which roles a database lacks. */
    public static final class MissingException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MissingException(String line, Throwable cause) {
            super(line, cause);
        }
    }

    /**
     * Makes the roles that are missing and sets the passwords given. When this user may not do that but the roles are all there, nothing
     * is changed: whoever made them also gave them passwords.
     *
     * @param admin somebody who may create roles, best the owner of the database
     * @param passwords by role name; a role without one keeps what it has
     * @return whether the roles were made and the passwords set
     */
    public static boolean ensure(Connection admin, Map<String, String> passwords) throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute(script());
            for (var role : LOGINS) {
                var password = passwords.get(role);
                if (password != null) {
                    statement.execute("ALTER ROLE " + role + " PASSWORD " + literal(statement, password));
                }
            }
            return true;
        } catch (SQLException refused) {
            var missing = missing(admin);
            if (!missing.isEmpty()) {
                throw new MissingException(
                        "the database lacks the role" + (missing.size() > 1 ? "s " : " ") + String.join(", ", missing)
                                + " and " + admin.getMetaData().getUserName()
                                + " may not create them: run db/core/roles.sql once as somebody who may",
                        refused);
            }
            if (!"42501".equals(refused.getSQLState())) {
                throw refused;
            }
            return false;
        }
    }

    /** The roles that the database does not have. */
    public static List<String> missing(Connection connection) throws SQLException {
        var missing = new ArrayList<>(ALL);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT rolname FROM pg_roles WHERE rolname LIKE 'yp\\_%'")) {
            while (rows.next()) {
                missing.remove(rows.getString(1));
            }
        }
        return missing;
    }

    private static String literal(java.sql.Statement statement, String text) throws SQLException {
        return statement.enquoteLiteral(text);
    }

    private static String script() {
        try (var in = Roles.class.getResourceAsStream("/db/core/roles.sql")) {
            if (in == null) {
                throw new IllegalStateException("db/core/roles.sql is not in this jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

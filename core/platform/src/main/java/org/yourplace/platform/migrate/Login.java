package org.yourplace.platform.migrate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * Where a database is and as whom to open it.
 *
 * @param url JDBC address
 */
public record Login(String url, String user, String password) {
    /**
     * Reads {@code YOURPLACE_DATABASE_URL}, {@code .._{ROLE}_USER} and {@code .._{ROLE}_PASSWORD}, the names that the server reads too.
     *
     * @param role owner or config; the user is {@code yp_{role}} unless said otherwise
     */
    public static Login from(Map<String, String> environment, String role) {
        var prefix = "YOURPLACE_DATABASE_";
        var ofRole = prefix + role.toUpperCase(java.util.Locale.ROOT);
        return new Login(
                environment.getOrDefault(prefix + "URL", "jdbc:postgresql://127.0.0.1:5432/yourplace"),
                environment.getOrDefault(ofRole + "_USER", "yp_" + role),
                environment.getOrDefault(ofRole + "_PASSWORD", ""));
    }

    public Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** The same database as somebody else. */
    public Login as(String other, String otherPassword) {
        return new Login(url, other, otherPassword);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}

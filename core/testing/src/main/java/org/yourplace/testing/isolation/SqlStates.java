package org.yourplace.testing.isolation;

import java.sql.SQLException;

/** Finds the SQLSTATE in a chain of causes. */
final class SqlStates {
    private SqlStates() {}

    static String of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return refused.getSQLState();
            }
        }
        return "";
    }
}

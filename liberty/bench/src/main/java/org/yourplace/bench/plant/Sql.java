package org.yourplace.bench.plant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A few lines of JDBC: parameters in order, rows to values. */
final class Sql {
    /** Makes a value of the row that a result set stands on. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private Sql() {}

    static int run(Connection on, String sql, Object... values) throws SQLException {
        try (var statement = prepared(on, sql, values)) {
            return statement.executeUpdate();
        }
    }

    static <T> List<T> rows(Connection on, String sql, Row<T> row, Object... values) throws SQLException {
        try (var statement = prepared(on, sql, values);
                var result = statement.executeQuery()) {
            var all = new ArrayList<T>();
            while (result.next()) {
                all.add(row.of(result));
            }
            return all;
        }
    }

    private static PreparedStatement prepared(Connection on, String sql, Object... values) throws SQLException {
        var statement = on.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}

package org.yourplace.bench.measure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yourplace.bench.ask.Ask;

/**
 * Asks by plain JDBC in the application's transaction shape: BEGIN, core.enter and the query in one message, then COMMIT. Every column of
 * every row is read.
 */
public final class SqlSide implements Side {
    private final Connection connection;
    private final PreparedStatement statement;
    private final long partnership;
    private final int limit;

    /** @param limit rows beyond it are only there to know that there are more */
    public SqlSide(Connection connection, long partnership, String sql, int limit) throws SQLException {
        this.connection = connection;
        this.partnership = partnership;
        this.limit = limit;
        connection.setAutoCommit(false);
        statement = connection.prepareStatement(Enter.SQL + "; " + sql);
    }

    @Override
    public void ask(Ask question) {
        run(question, new ArrayList<>());
    }

    @Override
    public List<UUID> ids(Ask question) {
        var ids = new ArrayList<UUID>();
        run(question, ids);
        return ids.size() > limit ? ids.subList(0, limit) : ids;
    }

    private void run(Ask question, List<UUID> ids) {
        try {
            Enter.bind(statement, partnership, question);
            int at = Enter.PARAMETERS;
            for (var parameter : question.parameters()) {
                statement.setObject(++at, parameter);
            }
            statement.execute();
            statement.getMoreResults();
            try (var rows = statement.getResultSet()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                    read(rows, columns);
                }
            }
            connection.commit();
        } catch (SQLException refused) {
            throw new IllegalStateException(question.path(), refused);
        }
    }

    private static void read(ResultSet rows, int columns) throws SQLException {
        for (int column = 2; column <= columns; column++) {
            rows.getObject(column);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // it was to be closed
        }
    }
}

package org.yourplace.platform.data;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Tells the database who is asking, once per unit of work, in the same message as the unit's first statement: {@code SELECT
 * core.enter(..); <statement>}. Outside a unit the connection is plain, nothing is set, and row-level security shows no row.
 */
public final class BoundDataSource implements DataSource {
    private final DataSource plain;

    public BoundDataSource(DataSource plain) {
        this.plain = plain;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = plain.getConnection();
        var unit = Unit.current();
        return unit == null || unit.entered() ? connection : bound(connection, unit);
    }

    private static Connection bound(Connection connection, Unit unit) {
        return (Connection) Proxy.newProxyInstance(
                BoundDataSource.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    try {
                        if (!unit.entered()) {
                            switch (method.getName()) {
                                case "prepareStatement" -> {
                                    if (args.length == 1) {
                                        return EnteringStatement.wrap(connection, (String) args[0], unit);
                                    }
                                    enter(connection, unit);
                                }
                                case "createStatement", "prepareCall" -> enter(connection, unit);
                                default -> {
                                    // nothing of the others reads or writes a row
                                }
                            }
                        }
                        return method.invoke(connection, args);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    /** Tells the database in a message of its own, when the first statement cannot carry it. */
    static void enter(Connection connection, Unit unit) throws SQLException {
        if (unit.entered()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(unit.enter())) {
            unit.bind(statement);
            statement.execute();
            unit.markEntered();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the role is fixed");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return plain.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        plain.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        plain.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return plain.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.yourplace");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return plain.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return plain.isWrapperFor(type);
    }
}

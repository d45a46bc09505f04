package org.yourplace.testing;

import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the server's transaction manager: one connection per thread and transaction, shared by all who ask for one, as Liberty
 * shares its connections. What commits is a real PostgreSQL transaction.
 */
final class LocalTransactions implements UserTransaction, DataSource {
    private final DataSource source;
    private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<@Nullable Connection> current = new ThreadLocal<>();

    LocalTransactions(DataSource source) {
        this.source = source;
    }

    @Override
    public void begin() {
        try {
            var connection = idle.poll();
            if (connection == null) {
                connection = source.getConnection();
            }
            connection.setAutoCommit(false);
            current.set(connection);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void commit() {
        end(true);
    }

    @Override
    public void rollback() {
        end(false);
    }

    private void end(boolean commit) {
        var connection = current.get();
        current.remove();
        try {
            if (commit) {
                connection.commit();
            } else {
                connection.rollback();
            }
            idle.add(connection);
        } catch (SQLException refused) {
            discard(connection);
            throw new IllegalStateException(refused);
        }
    }

    private static void discard(Connection connection) {
        try {
            connection.close();
        } catch (SQLException ignored) {
            // it is broken anyway
        }
    }

    @Override
    public int getStatus() {
        return current.get() == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
    }

    @Override
    public void setRollbackOnly() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setTransactionTimeout(int seconds) {}

    @Override
    public Connection getConnection() throws SQLException {
        var connection = current.get();
        return connection == null ? source.getConnection() : shared(connection);
    }

    private static Connection shared(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                LocalTransactions.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    switch (method.getName()) {
                        case "close", "commit", "rollback", "setAutoCommit" -> {
                            if (args == null || !method.getName().equals("rollback")) {
                                return null;
                            }
                        }
                        default -> {
                            // passed on
                        }
                    }
                    try {
                        return method.invoke(connection, args);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return new PrintWriter(System.err);
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}

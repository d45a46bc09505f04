package org.yourplace.testing;

import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the server's transaction manager: one connection per thread and transaction, shared by all who ask for one, as Liberty
 * shares its connections. What commits is a real PostgreSQL transaction.
 */
final class LocalTransactions implements UserTransaction, DataSource {
    private final Pool pool;
    private final ThreadLocal<@Nullable Connection> current = new ThreadLocal<>();

    LocalTransactions(Pool pool) {
        this.pool = pool;
    }

    @Override
    public void begin() {
        try {
            current.set(pool.borrow(false));
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
        boolean sound = false;
        try {
            if (commit) {
                connection.commit();
            } else {
                connection.rollback();
            }
            sound = true;
        } catch (SQLException refused) {
            sound = commit && rolledBack(connection);
            throw new IllegalStateException(refused);
        } finally {
            pool.giveBack(connection, sound);
        }
    }

    private static boolean rolledBack(Connection connection) {
        try {
            connection.rollback();
            return true;
        } catch (SQLException broken) {
            return false;
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

    /** The transaction's connection, or outside of one a plain one until it is closed. */
    @Override
    public Connection getConnection() throws SQLException {
        var connection = current.get();
        return connection == null ? pool.lend() : shared(connection);
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

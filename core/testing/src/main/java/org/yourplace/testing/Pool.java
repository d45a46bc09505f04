package org.yourplace.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/** Connections that are used again, at most so many at a time: whoever finds all of them in use waits. A broken one is thrown away. */
final class Pool {
    private final DataSource source;
    private final Semaphore free;
    private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();

    Pool(DataSource source, int most) {
        this.source = source;
        this.free = new Semaphore(most);
    }

    Connection borrow(boolean autoCommit) throws SQLException {
        free.acquireUninterruptibly();
        Connection connection = null;
        try {
            connection = idle.poll();
            if (connection == null) connection = source.getConnection();
            connection.setAutoCommit(autoCommit);
            return connection;
        } catch (SQLException | RuntimeException broken) {
            if (connection != null) discard(connection);
            free.release();
            throw broken;
        }
    }

    void giveBack(Connection connection, boolean sound) {
        if (sound) {
            idle.add(connection);
        } else {
            discard(connection);
        }
        free.release();
    }

    private static void discard(Connection connection) {
        try {
            connection.close();
        } catch (SQLException ignored) {
            // it is broken anyway
        }
    }

    /** One that goes back when it is closed. */
    Connection lend() throws SQLException {
        var connection = borrow(true);
        var open = new boolean[] {true};
        return (Connection) Proxy.newProxyInstance(
                Pool.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    if (method.getName().equals("close")) {
                        if (open[0]) giveBack(connection, !connection.isClosed() && connection.getAutoCommit());
                        open[0] = false;
                        return null;
                    }
                    try {
                        return method.invoke(connection, args);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}

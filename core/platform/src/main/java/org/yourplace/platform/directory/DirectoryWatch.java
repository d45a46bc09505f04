package org.yourplace.platform.directory;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Keeps the directory of this node up to date: reads it again when any node has changed it (NOTIFY yp_directory), and every quarter of a
 * minute in case a message was lost with its connection.
 */
public final class DirectoryWatch implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(DirectoryWatch.class.getName());
    private static final int WAIT_MILLIS = 500;
    private static final int WAITS_BEFORE_REFRESH = 30;

    private final Directory directory;
    private final DataSource worker;
    private final Thread thread;
    private volatile boolean open = true;

    /** @param worker as the worker's role, outside transactions; one of its connections is kept */
    public DirectoryWatch(Directory directory, DataSource worker, ThreadFactory threads) {
        this.directory = directory;
        this.worker = worker;
        this.thread = threads.newThread(this::watch);
        this.thread.start();
    }

    private void watch() {
        while (open) {
            try (var connection = worker.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException lost) {
                if (open) {
                    LOG.log(Level.WARNING, "the directory watch lost its connection and tries again", lost);
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN yp_directory");
        }
        directory.refresh();
        var notices = connection.unwrap(PGConnection.class);
        int quiet = 0;
        while (open) {
            var heard = notices.getNotifications(WAIT_MILLIS);
            if ((heard != null && heard.length > 0) || ++quiet >= WAITS_BEFORE_REFRESH) {
                directory.refresh();
                quiet = 0;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
    }
}

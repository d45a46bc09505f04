package org.yourplace.bench.stress;

import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Kills a backend of the application now and then, cancels what another is at, and changes somebody's rights under their feet. */
final class Mischief implements AutoCloseable {
    private static final int EVERY_MS = 120;
    private static final String ONE_OF_THEM = """
            (SELECT pid FROM pg_stat_activity WHERE usename = 'yp_app' AND datname = current_database() ORDER BY random() LIMIT 1)""";

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final DataSource superuser;
    private final Town town;
    private final Count count;
    private final Random random;

    Mischief(DataSource superuser, Town town, Count count, long seed) {
        this.superuser = superuser;
        this.town = town;
        this.count = count;
        this.random = new Random(seed);
    }

    void start() {
        timer.scheduleWithFixedDelay(this::strike, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
    }

    private void strike() {
        switch (random.nextInt(3)) {
            case 0 -> signal("pg_terminate_backend");
            case 1 -> signal("pg_cancel_backend");
            default -> town.changeRights(random);
        }
    }

    private void signal(String how) {
        try (var connection = superuser.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT " + how + "(" + ONE_OF_THEM + ")")) {
            if (answer.next() && answer.getBoolean(1) && how.equals("pg_terminate_backend")) {
                count.killed.incrementAndGet();
            }
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}

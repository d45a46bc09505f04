package org.yourplace.bench.stress;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/**
 * Many threads share few connections, each time for another organisation, person, guest or desk; some of their transactions fail, run out
 * of time or lose their backend. None of it may leave anything on a connection for whoever comes next.
 */
public final class ContextBleed {

    /** How much of it. */
    public record Plan(int transactions, int threads, int connections, int tenants, long seed, Duration longest) {
        /** The shape that matters: 64 threads on 4 connections, 60 organisations. */
        public static Plan of(int transactions) {
            return new Plan(transactions, 64, 4, 60, 20_261_122, Duration.ofMinutes(40));
        }
    }

    // what is refused is counted here, and would be written down a hundred thousand times
    private static final Logger REFUSALS = Logger.getLogger("org.yourplace.platform.data.Refusals");

    private static final String SILENCE = """
            DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET log_min_messages = panic', current_database()); END $$""";

    private ContextBleed() {}

    public static Bleed run(Plan plan) throws InterruptedException {
        REFUSALS.setLevel(Level.OFF);
        var database = EmbeddedDatabase.fresh();
        database.jdbi("postgres").useHandle(handle -> handle.execute(SILENCE));
        var city = new TestCity(database, "stress", plan.connections());
        var town = new Town(city, plan.tenants(), new Random(plan.seed()));
        var count = new Count();
        var eye = new Eye(count, Eye.settings(city));
        var begun = System.nanoTime();
        try (var mischief = new Mischief(database.as("postgres"), town, count, plan.seed());
                var threads = Executors.newFixedThreadPool(plan.threads())) {
            mischief.start();
            for (int i = 0; i < plan.threads(); i++) {
                threads.execute(new Customer(city, town, eye, count, plan.transactions(), plan.seed() + i));
            }
            threads.shutdown();
            if (!threads.awaitTermination(plan.longest().toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
                throw new IllegalStateException("not done after " + plan.longest() + ": " + count.transactions);
            }
        } finally {
            REFUSALS.setLevel(null);
        }
        return Bleed.of(count, town.strayRows(), (System.nanoTime() - begun) / 1e9);
    }
}

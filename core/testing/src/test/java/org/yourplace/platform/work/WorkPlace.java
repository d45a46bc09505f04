package org.yourplace.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.feature.EventHandler;
import org.yourplace.spi.feature.Job;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/** A feature that hears of events and has a job, and the runner that does its work. */
abstract class WorkPlace {
    record ListingPublished(UUID listing, int places) {}

    final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    final JtaDatabase database = city.database();
    final Tenant group = city.tenant("group");
    final Tenant other = city.tenant("other");
    final List<String> heard = new CopyOnWriteArrayList<>();
    final List<Instant> moments = new CopyOnWriteArrayList<>();
    volatile int failures;
    WorkRunner runner;

    final RunningFeatures features = new RunningFeatures() {
        @Override
        public Collection<String> ids() {
            return List.of("bank");
        }

        @Override
        public List<EventHandler<?>> handlers(String feature) {
            return List.of(new EventHandler<>(ListingPublished.class, event -> {
                if (failures-- > 0) {
                    throw new IllegalStateException("not today");
                }
                moments.add(city.clock().instant());
                heard.add(tenant() + " " + event.places());
            }));
        }

        @Override
        public List<Job> jobs(String feature) {
            return List.of(new Job("count", Duration.ofMinutes(5), () -> heard.add("job " + tenant())));
        }

        @Override
        public void inside(String feature, Runnable call) {
            call.run();
        }
    };

    /** Asked of the database, so that it shows what the ticket lets the work see. */
    String tenant() {
        return database.read(tx -> tx.sql()
                .createQuery("SELECT slug FROM core.tenant WHERE id = core.tenant()")
                .mapTo(String.class)
                .one());
    }

    @BeforeEach
    void a_feature_that_is_on() {
        city.feature(group, "bank", true);
        city.owner().useHandle(handle -> handle.execute("DELETE FROM core.scheduled_tasks"));
    }

    @AfterEach
    void stop() {
        if (runner != null) {
            runner.close();
        }
    }

    WorkRunner start() {
        return new WorkRunner(
                city.embedded().as("yp_worker"),
                city.embedded().jdbi("yp_worker"),
                city.directory(),
                city.bindings(),
                database,
                features,
                List.of(),
                List.of(),
                List.of(),
                Thread.ofPlatform().daemon().factory(),
                Clock.systemUTC());
    }

    void publish(Binding who, int places) {
        var events = new Outbox("bank", new Tickets(city.bindings(), city.ids(), Clock.systemUTC()));
        city.run(
                who,
                () -> database.write(tx -> {
                    events.publish(tx, new ListingPublished(UUID.randomUUID(), places));
                    return true;
                }));
    }

    static void until(BooleanSupplier holds) throws InterruptedException {
        for (int i = 0; i < 200 && !holds.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }

    int count(String condition) {
        return city.owner()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM core.ticket WHERE " + condition)
                        .mapTo(Integer.class)
                        .one());
    }
}

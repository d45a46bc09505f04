package org.yourplace.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.Test;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.feature.EventHandler;
import org.yourplace.spi.feature.Job;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

class WorkTest {
    record ListingPublished(UUID listing, int places) {}

    private final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    private final JtaDatabase database = city.database();
    private final Tenant group = city.tenant("group");
    private final Tenant other = city.tenant("other");
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Instant> moments = new CopyOnWriteArrayList<>();
    private volatile int failures;
    private WorkRunner runner;

    private final RunningFeatures features = new RunningFeatures() {
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
    private String tenant() {
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

    private WorkRunner start() {
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

    private void publish(Binding who, int places) {
        var events = new Outbox("bank", new Tickets(city.bindings(), city.ids(), Clock.systemUTC()));
        city.run(
                who,
                () -> database.write(tx -> {
                    events.publish(tx, new ListingPublished(UUID.randomUUID(), places));
                    return true;
                }));
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        for (int i = 0; i < 200 && !holds.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }

    private int count(String condition) {
        return city.owner()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM core.ticket WHERE " + condition)
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void an_event_is_delivered_after_commit_as_the_tenant_that_published_it() throws InterruptedException {
        publish(city.member(group, Role.COORDINATOR), 7);
        runner = start();

        until(() -> heard.contains("group 7"));
        until(() -> count("done_at IS NULL AND name LIKE 'event:%'") == 0);
    }

    @Test
    void an_event_of_a_transaction_that_rolls_back_is_never_heard_of() throws InterruptedException {
        runner = start();
        var events = new Outbox("bank", new Tickets(city.bindings(), city.ids(), Clock.systemUTC()));

        assertThatThrownBy(() -> city.run(
                        city.member(group, Role.COORDINATOR),
                        () -> database.write(tx -> {
                            events.publish(tx, new ListingPublished(UUID.randomUUID(), 1));
                            throw new IllegalStateException("changed my mind");
                        })))
                .hasMessage("changed my mind");
        publish(city.member(group, Role.COORDINATOR), 2);

        until(() -> heard.contains("group 2"));
        assertThat(heard).doesNotContain("group 1");
    }

    @Test
    void a_guest_at_the_desk_publishes_for_the_tenant_whose_desk_it_is() throws InterruptedException {
        var events = new Outbox("bank", new Tickets(city.bindings(), city.ids(), Clock.systemUTC()));
        city.run(
                city.guest(),
                () -> database.atDesk(group.id(), tx -> {
                    events.publish(tx, new ListingPublished(UUID.randomUUID(), 3));
                    return true;
                }));
        runner = start();

        until(() -> heard.contains("group 3"));
    }

    @Test
    void work_of_the_past_is_done_in_the_past() throws InterruptedException {
        var then = Instant.parse("2025-09-01T10:00:00Z");
        publish(city.member(group, Role.COORDINATOR).at(then), 4);
        runner = start();

        until(() -> heard.contains("group 4"));
        assertThat(moments).containsExactly(then);
    }

    @Test
    void what_people_wait_for_goes_before_work_of_the_past() throws InterruptedException {
        var now = city.member(group, Role.COORDINATOR);
        for (int i = 0; i < 60; i++) {
            publish(now.at(Instant.parse("2025-09-01T10:00:00Z")), 1_000 + i);
        }
        publish(now, 9);
        runner = start();

        until(() -> heard.contains("group 9"));
        assertThat(List.copyOf(heard).indexOf("group 9")).isLessThan(20);
        until(() -> List.copyOf(heard).stream()
                        .filter(line -> line.startsWith("group 10"))
                        .count()
                == 60);
    }

    @Test
    void events_of_a_feature_that_is_off_wait_until_it_is_on() throws InterruptedException {
        publish(city.member(group, Role.COORDINATOR), 5);
        city.feature(group, "bank", false);
        runner = start();
        until(() -> city.owner().withHandle(handle -> handle.createQuery(
                                "SELECT count(*) FROM core.scheduled_tasks WHERE task_name = 'ticket'")
                        .mapTo(Integer.class)
                        .one())
                == 0);
        assertThat(heard).isEmpty();
        assertThat(count("done_at IS NULL AND failed_at IS NULL")).isEqualTo(1);

        city.feature(group, "bank", true);
        new Sweep(city.embedded().jdbi("yp_worker"), city.directory(), features, Clock.systemUTC()).handOutAgain();

        until(() -> heard.contains("group 5"));
    }

    @Test
    void work_that_fails_is_tried_again_and_what_failed_often_enough_says_so() {
        failures = 1;
        publish(city.member(group, Role.COORDINATOR), 6);
        var tickets = new TicketRunner(city.directory(), city.bindings(), database, features, List.of());
        var id = city.owner().withHandle(handle -> handle.createQuery("SELECT id FROM core.ticket")
                .mapTo(UUID.class)
                .one());
        var ref = new TicketRef(city.partnership().id(), group.id(), id);

        assertThatThrownBy(() -> tickets.run(ref)).hasMessage("not today");
        assertThat(count("done_at IS NULL")).isEqualTo(1);
        tickets.run(ref);
        assertThat(heard).containsExactly("group 6");
        tickets.run(ref);
        assertThat(heard).as("a closed ticket opens no door").containsExactly("group 6");

        publish(city.member(group, Role.COORDINATOR), 8);
        var second = city.owner()
                .withHandle(handle -> handle.createQuery("SELECT id FROM core.ticket WHERE done_at IS NULL")
                        .mapTo(UUID.class)
                        .one());
        tickets.giveUp(
                new TicketRef(city.partnership().id(), group.id(), second), new IllegalStateException("secret@x"));
        assertThat(count("failed_at IS NOT NULL AND problem = 'IllegalStateException'"))
                .isEqualTo(1);
    }

    @Test
    void a_job_runs_once_for_each_tenant_that_has_its_feature_on() throws InterruptedException {
        city.feature(other, "bank", false);
        runner = start();

        until(() -> heard.contains("job group"));
        assertThat(heard).containsOnlyOnce("job group").doesNotContain("job other");
    }

    @Test
    void a_job_that_is_still_running_is_not_begun_again() {
        var sweep = new Sweep(city.embedded().jdbi("yp_worker"), city.directory(), features, Clock.systemUTC());

        sweep.issue("bank", "count");
        sweep.issue("bank", "count");

        assertThat(count("name = 'job:count'")).isEqualTo(1);
    }

    @Test
    void two_nodes_share_the_work_and_do_none_of_it_twice() throws InterruptedException {
        for (int i = 0; i < 40; i++) {
            publish(city.member(group, Role.COORDINATOR), 100 + i);
        }
        runner = start();
        try (var second = start()) {
            until(() ->
                    heard.stream().filter(line -> line.startsWith("group 1")).count() >= 40);
            second.hurry();
        }
        assertThat(heard.stream().filter(line -> line.startsWith("group 1")))
                .hasSize(40)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_waits_between_tries_grow_to_an_hour() {
        assertThat(Retry.wait(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(Retry.wait(2)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Retry.wait(9)).isEqualTo(Duration.ofHours(1));
    }
}

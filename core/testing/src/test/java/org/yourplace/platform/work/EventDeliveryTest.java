package org.yourplace.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.who.Role;

/** An event is heard of after commit, as the tenant and at the time of its publication, and while its feature is on. */
class EventDeliveryTest extends WorkPlace {
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
}

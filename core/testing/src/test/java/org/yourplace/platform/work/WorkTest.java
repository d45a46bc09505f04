package org.yourplace.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.who.Role;

/** Work is done once, by whichever node takes it, and is tried again when it fails. */
class WorkTest extends WorkPlace {
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

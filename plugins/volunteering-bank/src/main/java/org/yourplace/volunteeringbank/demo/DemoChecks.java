package org.yourplace.volunteeringbank.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.feature.DemoSeed.World;
import org.yourplace.volunteeringbank.application.PeopleService;
import org.yourplace.volunteeringbank.application.State;
import org.yourplace.volunteeringbank.check.CheckService;
import org.yourplace.volunteeringbank.check.RecordCheck;

/** Checks of a few people who started: the story reader's ends in two weeks, a driver's licence has been seen, one training is over. */
final class DemoChecks {
    private final World world;
    private final DemoCalendar calendar;
    private final PeopleService people;
    private final CheckService checks;

    DemoChecks(World world, DemoCalendar calendar, PeopleService people, CheckService checks) {
        this.world = world;
        this.calendar = calendar;
        this.people = people;
        this.checks = checks;
    }

    void plant() {
        var today = calendar.today();
        of(
                "harefield-story-hour",
                0,
                "dbs-enhanced",
                "child",
                today.plusDays(14).minusYears(3),
                today.plusDays(14));
        of("harefield-story-hour", 0, "references", null, today.minusMonths(10), null);
        of("harefield-story-hour", 1, "dbs-enhanced", "child", today.minusMonths(5), today.plusMonths(31));
        of("weston-parade-pantry", 0, "driving-licence", null, today.minusMonths(3), today.plusMonths(9));
        of("weston-parade-pantry", 1, "identity", null, today.minusMonths(2), null);
        of("lords-hill-wheels", 0, "training", null, today.minusMonths(13), today.minusMonths(1));
        of("lords-hill-wheels", 1, "references", null, today.minusMonths(4), null);
    }

    /** Of the n-th who started with a group, if so many have. */
    private void of(
            String group, int n, String kind, @Nullable String workforce, LocalDate on, @Nullable LocalDate until) {
        world.asMember(group, calendar.now(), () -> {
            var started = people.all(null, State.STARTED, 10, null).items();
            if (n < started.size()) {
                checks.record(new RecordCheck(started.get(n).id(), kind, "seen", workforce, on, until));
            }
            return List.of();
        });
    }
}

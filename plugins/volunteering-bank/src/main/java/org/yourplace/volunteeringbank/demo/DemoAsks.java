package org.yourplace.volunteeringbank.demo;

import java.util.List;
import org.yourplace.spi.feature.DemoSeed.World;
import org.yourplace.volunteeringbank.guardian.Care;
import org.yourplace.volunteeringbank.question.Question;
import org.yourplace.volunteeringbank.question.Questions;

/** A driver is asked three things, and who greets people on a Saturday may be looking for work. */
final class DemoAsks {
    private static final Questions OF_A_DRIVER = new Questions(List.of(
            new Question("Have you held your licence for two years?", "yes-no", null, false),
            new Question("Which Fridays suit you?", "choice", List.of("Every Friday", "Every other Friday"), false),
            new Question("Is there anything you would rather not carry?", "text", null, false)));

    private final World world;
    private final DemoCalendar calendar;
    private final Care care;

    DemoAsks(World world, DemoCalendar calendar, Care care) {
        this.world = world;
        this.calendar = calendar;
        this.care = care;
    }

    void plant(List<PlantedListing> planted) {
        for (var listing : planted) {
            if (listing.live() && listing.title().equals("Friday shop-run driver")) {
                world.asMember(
                        listing.tenant(), calendar.now(), () -> care.questions().ask(listing.id(), OF_A_DRIVER));
            }
            if (listing.live() && listing.title().equals("Greet people at Fix-It Saturday")) {
                world.asMember(listing.tenant(), calendar.now(), () -> {
                    care.jobseekers().mark(listing.id(), true);
                    return listing;
                });
            }
        }
    }
}

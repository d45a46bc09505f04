package org.yourplace.volunteeringbank.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.feature.DemoSeed.World;
import org.yourplace.volunteeringbank.alert.AlertService;
import org.yourplace.volunteeringbank.alert.AskAlert;
import org.yourplace.volunteeringbank.application.AnswerPerson;
import org.yourplace.volunteeringbank.application.InterestService;
import org.yourplace.volunteeringbank.application.PeopleService;
import org.yourplace.volunteeringbank.application.SendInterest;
import org.yourplace.volunteeringbank.archive.ArchiveJobs;
import org.yourplace.volunteeringbank.listing.OpportunityService;
import org.yourplace.volunteeringbank.listing.Status;
import org.yourplace.volunteeringbank.listing.WriteOpportunity;

/** What the year leaves at its edges: an alert that was sent, and three people of two years ago who are asked whether they want to stay. */
final class DemoQuiet {
    private static final int WRITTEN = 790;
    private static final int ENDED = 740;
    private static final int NOTICED = 12;
    private static final int ALERTED = 9;
    private static final String SHORT = "Friday shop-run driver";

    private final World world;
    private final DemoCalendar calendar;
    private final String keeper;

    DemoQuiet(World world, DemoCalendar calendar, String keeper) {
        this.world = world;
        this.calendar = calendar;
        this.keeper = keeper;
    }

    /** The keeper tells who offered to drive that the pantry is short of a driver. */
    void alert(List<PlantedListing> planted, AlertService alerts) {
        planted.stream()
                .filter(listing -> listing.live() && listing.title().equals(SHORT))
                .findFirst()
                .ifPresent(listing -> world.asMember(
                        keeper, calendar.daysAgo(ALERTED, 10), () -> alerts.ask(new AskAlert(listing.id()))));
    }

    /** Wrapped parcels for one winter, and have not been heard of since. */
    void people(
            FeatureContext core,
            Map<String, UUID> hosted,
            OpportunityService listings,
            InterestService interest,
            PeopleService people) {
        var group = hosted.get("stoneham-lunch-bench");
        if (group == null) {
            return;
        }
        var listing = world.asMember(keeper, calendar.daysAgo(WRITTEN, 9), () -> listings.write(winter(group)));
        var sent = calendar.daysAgo(WRITTEN - 20, 11);
        for (var who : List.of(
                said("Winifred Oduya", "winifred.oduya@example.org", null),
                said("Tomasz Zielinski", "tomasz.zielinski@example.org", null),
                said("Beryl Haskins", null, "01632 960584"))) {
            var receipt = world.asPublic(sent, () -> interest.send(listing.id(), who, Locale.UK));
            world.asMember(
                    keeper,
                    sent.plusSeconds(86_400),
                    () -> people.answer(receipt.id(), new AnswerPerson("started", null)));
        }
        world.asMember(keeper, calendar.daysAgo(NOTICED, 4), () -> {
            new ArchiveJobs(core).run();
            return listing;
        });
    }

    private static SendInterest said(String name, @Nullable String email, @Nullable String phone) {
        return new SendInterest(name, email != null ? email : phone, null, null, "18-plus", null, null, null, null);
    }

    private WriteOpportunity winter(UUID group) {
        return new WriteOpportunity(
                group,
                "Wrap parcels for the winter lunch",
                "Forty small parcels, string and labels.",
                "Sit at the long table\nWrap, tie and label\nHave lunch with us",
                "older-people",
                List.of(),
                "regular",
                120,
                "weekly",
                List.of("weekday"),
                null,
                calendar.at(calendar.today().minusDays(ENDED), LocalTime.of(18, 0)),
                "SO18 2NU",
                false,
                List.of(),
                null,
                List.of("travel"),
                List.of("seated"),
                null,
                List.of("none"),
                true,
                "public",
                Status.LIVE.code(),
                null,
                null,
                null);
    }
}

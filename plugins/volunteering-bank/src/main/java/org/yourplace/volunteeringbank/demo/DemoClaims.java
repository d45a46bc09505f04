package org.yourplace.volunteeringbank.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.spi.feature.DemoSeed.World;
import org.yourplace.volunteeringbank.application.AnswerPerson;
import org.yourplace.volunteeringbank.application.InterestService;
import org.yourplace.volunteeringbank.application.PeopleService;
import org.yourplace.volunteeringbank.application.SendInterest;
import org.yourplace.volunteeringbank.hours.DecideExpense;
import org.yourplace.volunteeringbank.hours.HoursService;
import org.yourplace.volunteeringbank.hours.LogHours;
import org.yourplace.volunteeringbank.hours.LogHours.Cost;
import org.yourplace.volunteeringbank.hours.MyHoursService;
import org.yourplace.volunteeringbank.hours.SayHours;
import tools.jackson.databind.JsonNode;

/** A few residents with an account who log what they gave and what it cost them, and what their groups say to it. */
final class DemoClaims {
    private static final int TO_START = 6;
    private static final int TO_PAY = 3;

    private final World world;
    private final DemoCalendar calendar;
    private final InterestService interest;
    private final PeopleService people;
    private final MyHoursService mine;
    private final HoursService hours;
    private final JsonNode told;
    private final List<Posted> posted = new ArrayList<>();

    DemoClaims(
            World world,
            DemoCalendar calendar,
            InterestService interest,
            PeopleService people,
            MyHoursService mine,
            HoursService hours,
            JsonNode told) {
        this.world = world;
        this.calendar = calendar;
        this.interest = interest;
        this.people = people;
        this.mine = mine;
        this.hours = hours;
        this.told = told;
    }

    /** @return what is confirmed of it */
    List<Posted> plant(List<PlantedListing> listings) {
        for (var person : told) {
            listings.stream()
                    .filter(one -> one.live()
                            && one.title().equals(person.path("listing").asString()))
                    .findFirst()
                    .ifPresent(listing -> helps(person, listing));
        }
        return posted;
    }

    private void helps(JsonNode person, PlantedListing listing) {
        int since = person.path("startedDaysAgo").asInt();
        var name = person.path("name").asString();
        var said =
                new SendInterest(name, null, null, person.path("phone").asString(), "18-plus", null, null, null, null);
        var receipt = world.asPerson(
                email(person),
                calendar.daysAgo(since + TO_START, 19),
                () -> interest.send(listing.id(), said, Locale.UK));
        answer(listing, receipt.id(), "contacted", since + 3);
        answer(listing, receipt.id(), "started", since);
        for (var day : person.path("days")) {
            day(person, listing, receipt.id(), day);
        }
    }

    private void answer(PlantedListing listing, UUID application, String state, int daysAgo) {
        world.asMember(
                listing.tenant(),
                calendar.daysAgo(daysAgo, 10),
                () -> people.answer(application, new AnswerPerson(state, null)));
    }

    private void day(JsonNode person, PlantedListing listing, UUID application, JsonNode told) {
        int ago = told.path("daysAgo").asInt();
        var day = calendar.today().minusDays(ago);
        int minutes = told.path("minutes").asInt();
        var costs = new ArrayList<Cost>();
        cost(told, "travel").ifPresent(costs::add);
        cost(told, "meals").ifPresent(costs::add);
        var logged = world.asPerson(
                email(person),
                calendar.at(day, LocalTime.of(20, 5)),
                () -> mine.log(new LogHours(application, null, null, day, minutes, costs)));
        var becomes = told.path("becomes").asString("");
        if (becomes.isEmpty()) {
            return;
        }
        world.asMember(
                listing.tenant(), calendar.daysAgo(ago - 1, 9), () -> hours.say(logged.id(), SayHours.confirmed()));
        posted.add(new Posted(listing.id(), day, minutes));
        decided(listing, logged.id(), becomes, told.path("reason").asString(null), day);
    }

    private static Optional<Cost> cost(JsonNode told, String what) {
        return told.has(what)
                ? Optional.of(new Cost(
                        what, told.path(what).asInt(), told.path("note").asString(null)))
                : Optional.empty();
    }

    private void decided(PlantedListing listing, UUID given, String becomes, String reason, LocalDate day) {
        if (becomes.equals("claimed")) {
            return;
        }
        var first = becomes.equals("paid") ? "approved" : becomes;
        var then = calendar.at(day.plusDays(1), LocalTime.of(9, 30));
        world.asMember(listing.tenant(), then, () -> {
            hours.expenses(null, 50, null).items().stream()
                    .filter(claim -> claim.hoursId().equals(given))
                    .forEach(claim -> hours.decide(claim.id(), new DecideExpense(first, reason)));
            return true;
        });
        if (becomes.equals("paid")) {
            world.asMember(listing.tenant(), calendar.at(day.plusDays(TO_PAY), LocalTime.of(14, 0)), () -> {
                hours.expenses("approved", 50, null).items().stream()
                        .filter(claim -> claim.hoursId().equals(given))
                        .forEach(claim -> hours.decide(claim.id(), new DecideExpense("paid", null)));
                return true;
            });
        }
    }

    private static String email(JsonNode person) {
        return person.path("person").asString();
    }
}

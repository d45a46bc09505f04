package org.yourplace.volunteeringbank.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.yourplace.spi.feature.DemoSeed.World;
import org.yourplace.volunteeringbank.application.SendInterest;
import org.yourplace.volunteeringbank.shift.BookPlace;
import org.yourplace.volunteeringbank.shift.BookTeam;
import org.yourplace.volunteeringbank.shift.MarkRoll;
import org.yourplace.volunteeringbank.shift.PlaceReceipt;
import org.yourplace.volunteeringbank.shift.ShiftDetails;
import org.yourplace.volunteeringbank.shift.TeamReceipt;
import org.yourplace.volunteeringbank.shift.Turns;
import org.yourplace.volunteeringbank.shift.WriteIn;
import org.yourplace.volunteeringbank.shift.WriteShifts;
import tools.jackson.databind.JsonNode;

/**
 * Weekly shifts of some listings: a few that are over, with their roll, and a few ahead with people on them. At one the line has moved
 * up, at one a team has more people than there are places.
 */
final class DemoShifts {
    private static final long SEED = 20120601;
    private static final int WEEKS_BACK = 3;
    private static final int WEEKS = 7;
    private static final int WRITTEN_DAYS_AGO = 40;
    private static final int ONE_IN = 8;

    private final World world;
    private final DemoCalendar calendar;
    private final Turns turns;
    private final JsonNode told;
    private final Random random = new Random(SEED);
    private final DemoPeople people;
    private final List<Posted> posted = new ArrayList<>();

    DemoShifts(World world, DemoCalendar calendar, Turns turns, JsonNode told, JsonNode figures) {
        this.world = world;
        this.calendar = calendar;
        this.turns = turns;
        this.told = told;
        people = new DemoPeople(figures, random);
    }

    /** @return the hours of those who came */
    List<Posted> plant(List<PlantedListing> listings) {
        for (var one : told.path("shifts")) {
            find(listings, one).ifPresent(listing -> series(listing, one));
        }
        var team = told.path("team");
        find(listings, team).ifPresent(listing -> team(listing, team));
        return posted;
    }

    private static Optional<PlantedListing> find(List<PlantedListing> listings, JsonNode one) {
        return listings.stream()
                .filter(listing -> listing.live()
                        && listing.title().equals(one.path("listing").asString()))
                .findFirst();
    }

    private void series(PlantedListing listing, JsonNode one) {
        var first = calendar.next(one.path("day").asString(), 0).minusWeeks(WEEKS_BACK);
        var written = write(listing, one, first, "weekly", WEEKS, WRITTEN_DAYS_AGO);
        for (var shift : written) {
            if (shift.ends().isBefore(calendar.now())) {
                past(listing, shift, one);
            } else {
                ahead(listing, shift, one);
            }
        }
    }

    private List<ShiftDetails> write(
            PlantedListing listing, JsonNode one, LocalDate first, String repeat, int times, int daysAgo) {
        var command = new WriteShifts(
                listing.id(),
                first,
                LocalTime.parse(one.path("from").asString()),
                LocalTime.parse(one.path("until").asString()),
                one.path("capacity").asInt(),
                repeat,
                times,
                null,
                null,
                one.path("note").asString(null),
                null,
                null);
        return world.asMember(listing.tenant(), calendar.daysAgo(daysAgo, 9), () -> turns.shifts()
                .write(command));
    }

    /** Its roll is taken; of the latest one some names may still wait for a tick, and a guest came along. */
    private void past(PlantedListing listing, ShiftDetails shift, JsonNode one) {
        int coming = one.path("coming").asInt();
        boolean latest = shift.ends().isAfter(calendar.now().minus(7, ChronoUnit.DAYS));
        var came = new ArrayList<UUID>();
        for (int i = 0; i < coming; i++) {
            came.add(book(listing, shift, shift.starts().minus(3 + random.nextInt(4), ChronoUnit.DAYS))
                    .id());
        }
        int ticked = latest ? coming - one.path("unticked").asInt(0) : coming;
        world.asMember(listing.tenant(), shift.ends(), () -> {
            for (int i = 0; i < coming; i++) {
                boolean there = random.nextInt(ONE_IN) != 0;
                if (i < ticked) {
                    turns.roll().mark(shift.id(), came.get(i), new MarkRoll(there ? "attended" : "no-show", null));
                    if (there) posted.add(hours(listing, shift, length(shift)));
                }
            }
            if (latest && one.path("guest").isString()) {
                int minutes = one.path("guestMinutes").asInt();
                turns.roll()
                        .writeIn(shift.id(), new WriteIn(null, one.path("guest").asString(), null, "18-plus", minutes));
                posted.add(hours(listing, shift, minutes));
            }
            return true;
        });
    }

    private static int length(ShiftDetails shift) {
        return Math.toIntExact(Duration.between(shift.starts(), shift.ends()).toMinutes());
    }

    private Posted hours(PlantedListing listing, ShiftDetails shift, int minutes) {
        return new Posted(listing.id(), LocalDate.ofInstant(shift.starts(), calendar.zone()), minutes);
    }

    private void ahead(PlantedListing listing, ShiftDetails shift, JsonNode one) {
        boolean next = shift.starts().isBefore(calendar.now().plus(8, ChronoUnit.DAYS));
        int coming = next
                ? one.path("coming").asInt()
                : Math.max(0, one.path("coming").asInt() - random.nextInt(3));
        int waiting = next ? one.path("waiting").asInt() : 0;
        var booked = new ArrayList<PlaceReceipt>();
        for (int i = 0; i < coming + waiting; i++) {
            booked.add(book(listing, shift, calendar.daysAgo(12 - Math.min(i, 9), 18)));
        }
        if (next && one.path("promoted").asBoolean(false)) {
            var gone = booked.getFirst();
            world.asPublic(calendar.daysAgo(1, 8), () -> turns.bookings().cancel(gone.secret(), gone.id(), null));
        }
    }

    private PlaceReceipt book(PlantedListing listing, ShiftDetails shift, Instant at) {
        var said = place(people.next(listing.minimumAge()));
        return world.asPublic(at, () -> turns.bookings().book(shift.id(), said, Locale.UK));
    }

    private static BookPlace place(SendInterest said) {
        return new BookPlace(said.name(), null, said.email(), said.phone(), "18-plus", null, null, null);
    }

    private void team(PlantedListing listing, JsonNode one) {
        var day = calendar.next(one.path("day").asString(), one.path("inWeeks").asInt());
        var shift = write(listing, one, day, "none", 1, 20).getFirst();
        var said = new BookTeam(
                one.path("team").asString(),
                one.path("name").asString(),
                one.path("email").asString(),
                null,
                one.path("places").asInt());
        TeamReceipt team =
                world.asPublic(calendar.daysAgo(6, 11), () -> turns.teams().book(shift.id(), said, Locale.UK));
        for (var place : team.places().subList(0, one.path("yes").asInt())) {
            var secret = Objects.requireNonNull(place.joinUrl()).substring(PlaceReceipt.PAGE.length());
            var member = place(people.next(18));
            world.asPublic(calendar.daysAgo(4, 12), () -> turns.teams().sayYes(secret, member, Locale.UK));
        }
    }
}

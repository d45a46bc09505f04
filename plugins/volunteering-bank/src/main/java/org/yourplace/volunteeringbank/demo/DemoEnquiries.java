package org.yourplace.volunteeringbank.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.DemoSeed.World;
import org.yourplace.volunteeringbank.application.InterestService;
import org.yourplace.volunteeringbank.application.PeopleService;
import org.yourplace.volunteeringbank.application.Receipt;
import org.yourplace.volunteeringbank.application.SendInterest;
import org.yourplace.volunteeringbank.guardian.GuardianService;
import tools.jackson.databind.JsonNode;

/** Sends a year of interest and answers it, so that the funnel on the desk is the one that the figures say. */
final class DemoEnquiries {
    private static final long SEED = 20120401;
    private static final int MOST_WORKING_DAYS = 4;
    private static final int ROOM_FOR_A_STORY = 25;
    private static final int TRIES = 40;
    /** So many of those who would have started in the last three months are left out, so that enough have been there for three. */
    private static final double LONG_AGO = 0.55;

    private final World world;
    private final DemoCalendar calendar;
    private final InterestService interest;
    private final JsonNode figures;
    private final Random random = new Random(SEED);
    private final DemoPeople invented;
    private final DemoFates fates;
    private final List<Helping> helping;

    DemoEnquiries(
            World world,
            DemoCalendar calendar,
            InterestService interest,
            PeopleService people,
            JsonNode figures,
            GuardianService guardians,
            String keeper) {
        this.world = world;
        this.calendar = calendar;
        this.interest = interest;
        this.figures = figures;
        this.invented = new DemoPeople(figures, random);
        this.fates = new DemoFates(world, calendar, interest, people, figures, guardians, keeper, invented, random);
        this.helping = fates.helping();
    }

    /** @return those who started, in the order in which they were planted */
    List<Helping> plant(List<PlantedListing> listings) {
        late(listings);
        var live = listings.stream()
                .filter(listing -> listing.live() && !listing.unfilled())
                .toList();
        int talking = figures.at("/openNow/talking").asInt();
        int stories = stories(live, talking);
        many(live, DemoFates.Fate.WAITING, figures.at("/openNow/waitingInTime").asInt());
        many(live, DemoFates.Fate.TALKING, Math.max(0, talking - stories));
        many(
                listings,
                DemoFates.Fate.WITHDREW_EARLY,
                figures.at("/ended/withdrewBeforeContact").asInt());
        many(
                listings,
                DemoFates.Fate.WITHDREW_LATER,
                figures.at("/ended/withdrewAfterContact").asInt());
        many(
                listings,
                DemoFates.Fate.NOT_THIS_TIME,
                figures.at("/ended/notThisTime").asInt());
        many(
                listings,
                DemoFates.Fate.STARTED,
                figures.at("/totals/started").asInt()
                        - figures.at("/hours/claims").size()
                        - Math.max(0, stories - talking));
        leaveEarly(figures.at("/totals/stillHelpingAfterThreeMonths").asInt());
        return List.copyOf(helping);
    }

    /** Of those whose three months are over, all but this many left before. */
    private void leaveEarly(int stay) {
        var threeMonthsAgo = calendar.today().minusMonths(3);
        var due = helping.stream()
                .filter(one -> one.since().isBefore(threeMonthsAgo))
                .sorted(Comparator.comparing(Helping::since))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(due, random);
        for (var one : due.subList(0, Math.max(0, due.size() - stay))) {
            var day = one.since().plusDays(10 + random.nextInt(70));
            fates.answer(
                    one.listing(),
                    one.application(),
                    "not-this-time",
                    fates.reason("leftEarly"),
                    calendar.at(day, LocalTime.NOON));
            helping.remove(one);
        }
    }

    private void late(List<PlantedListing> listings) {
        for (var told : figures.path("late")) {
            var listing = listings.stream()
                    .filter(one -> one.live()
                            && one.title().equals(told.path("listing").asString()))
                    .findFirst();
            listing.ifPresent(one -> told.path("workingDays")
                    .forEach(days -> attempt(one, DemoFates.Fate.LATE, workingDaysAgo(days.asInt()))));
        }
    }

    /** Places that a listing's story says are taken: people the group has talked to. */
    private int stories(List<PlantedListing> live, int talking) {
        int told = 0;
        for (var listing : live) {
            for (int i = 0; i < listing.taken(); i++) {
                if (attempt(
                        listing,
                        told < talking ? DemoFates.Fate.TALKING : DemoFates.Fate.STARTED,
                        day(listing, DemoFates.Fate.TALKING))) {
                    told++;
                }
            }
        }
        return told;
    }

    private void many(List<PlantedListing> listings, DemoFates.Fate fate, int count) {
        var open = new ArrayList<>(listings);
        int planted = 0;
        for (int tries = 0; planted < count && tries < 2 * count + TRIES * 10; tries++) {
            var listing = open.get(random.nextInt(open.size()));
            if (listing.taken() > 0 && listing.live()) {
                continue;
            }
            var day = day(listing, fate);
            if (fate == DemoFates.Fate.STARTED
                    && day.isAfter(calendar.today().minusMonths(3))
                    && random.nextDouble() < LONG_AGO) {
                continue;
            }
            if (attempt(listing, fate, day)) {
                planted++;
            }
        }
    }

    /** A day on which somebody could have asked, early enough for what became of it. */
    private LocalDate day(PlantedListing listing, DemoFates.Fate fate) {
        var today = calendar.today();
        if (fate == DemoFates.Fate.WAITING) {
            return later(listing.from().plusDays(2), workingDaysAgo(random.nextInt(MOST_WORKING_DAYS) + 1));
        }
        var first = listing.from().plusDays(2);
        var last = listing.until().minusDays(2);
        if (fate == DemoFates.Fate.TALKING) {
            first = later(first, today.minusDays(ROOM_FOR_A_STORY));
            last = last.minusDays(8);
        }
        long span = Math.max(1, java.time.temporal.ChronoUnit.DAYS.between(first, last));
        return first.plusDays((long) (random.nextDouble() * span));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private LocalDate workingDaysAgo(int days) {
        return java.util.stream.Stream.iterate(calendar.today(), day -> day.minusDays(1))
                .limit(90)
                .filter(calendar.workingDays()::isWorkingDay)
                .skip(days)
                .min(Comparator.reverseOrder())
                .orElse(calendar.today().minusDays(days));
    }

    private boolean attempt(PlantedListing listing, DemoFates.Fate fate, LocalDate day) {
        if (!day.isBefore(calendar.today())) {
            return false;
        }
        var at = calendar.at(day, LocalTime.of(8 + random.nextInt(13), random.nextInt(60)));
        try {
            var said = invented.next(listing.minimumAge());
            var receipt = world.asPublic(at, () -> send(listing, said));
            if (said.guardianName() != null && fate != DemoFates.Fate.WAITING) {
                fates.agreed(receipt, at);
            }
            fates.become(listing, receipt, fate, at);
            return true;
        } catch (DomainException noPlaceLeft) {
            return false;
        }
    }

    private Receipt send(PlantedListing listing, SendInterest said) {
        return interest.send(listing.id(), said, Locale.UK);
    }
}

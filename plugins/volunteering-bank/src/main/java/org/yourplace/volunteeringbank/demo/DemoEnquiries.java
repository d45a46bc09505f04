package org.yourplace.volunteeringbank.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.DemoSeed.World;
import org.yourplace.volunteeringbank.application.AnswerPerson;
import org.yourplace.volunteeringbank.application.InterestService;
import org.yourplace.volunteeringbank.application.PeopleService;
import org.yourplace.volunteeringbank.application.Receipt;
import org.yourplace.volunteeringbank.application.SendInterest;
import org.yourplace.volunteeringbank.guardian.GuardianService;
import org.yourplace.volunteeringbank.guardian.RecordGuardian;
import tools.jackson.databind.JsonNode;

/** Sends a year of interest and answers it, so that the funnel on the desk is the one that the figures say. */
final class DemoEnquiries {
    private static final long SEED = 20120401;
    private static final int MOST_WORKING_DAYS = 4;
    private static final int ROOM_FOR_A_STORY = 25;
    private static final int TRIES = 40;
    /** So many of those who would have started in the last three months are left out, so that enough have been there for three. */
    private static final double LONG_AGO = 0.55;

    /** What becomes of one enquiry. */
    private enum Fate {
        LATE,
        WAITING,
        TALKING,
        WITHDREW_EARLY,
        WITHDREW_LATER,
        NOT_THIS_TIME,
        STARTED
    }

    private final World world;
    private final GuardianService guardians;
    private final String keeper;
    private final DemoCalendar calendar;
    private final InterestService interest;
    private final PeopleService people;
    private final JsonNode figures;
    private final Random random = new Random(SEED);
    private final DemoPeople invented;
    private final List<Helping> helping = new ArrayList<>();

    DemoEnquiries(
            World world,
            DemoCalendar calendar,
            InterestService interest,
            PeopleService people,
            JsonNode figures,
            GuardianService guardians,
            String keeper) {
        this.guardians = guardians;
        this.keeper = keeper;
        this.world = world;
        this.calendar = calendar;
        this.interest = interest;
        this.people = people;
        this.figures = figures;
        this.invented = new DemoPeople(figures, random);
    }

    /** @return those who started, in the order in which they were planted */
    List<Helping> plant(List<PlantedListing> listings) {
        late(listings);
        var live = listings.stream()
                .filter(listing -> listing.live() && !listing.unfilled())
                .toList();
        int talking = figures.at("/openNow/talking").asInt();
        int stories = stories(live, talking);
        many(live, Fate.WAITING, figures.at("/openNow/waitingInTime").asInt());
        many(live, Fate.TALKING, Math.max(0, talking - stories));
        many(
                listings,
                Fate.WITHDREW_EARLY,
                figures.at("/ended/withdrewBeforeContact").asInt());
        many(
                listings,
                Fate.WITHDREW_LATER,
                figures.at("/ended/withdrewAfterContact").asInt());
        many(listings, Fate.NOT_THIS_TIME, figures.at("/ended/notThisTime").asInt());
        many(
                listings,
                Fate.STARTED,
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
            answer(
                    one.listing(),
                    one.application(),
                    "not-this-time",
                    reason("leftEarly"),
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
            listing.ifPresent(one ->
                    told.path("workingDays").forEach(days -> attempt(one, Fate.LATE, workingDaysAgo(days.asInt()))));
        }
    }

    /** Places that a listing's story says are taken: people the group has talked to. */
    private int stories(List<PlantedListing> live, int talking) {
        int told = 0;
        for (var listing : live) {
            for (int i = 0; i < listing.taken(); i++) {
                if (attempt(listing, told < talking ? Fate.TALKING : Fate.STARTED, day(listing, Fate.TALKING))) {
                    told++;
                }
            }
        }
        return told;
    }

    private void many(List<PlantedListing> listings, Fate fate, int count) {
        var open = new ArrayList<>(listings);
        int planted = 0;
        for (int tries = 0; planted < count && tries < 2 * count + TRIES * 10; tries++) {
            var listing = open.get(random.nextInt(open.size()));
            if (listing.taken() > 0 && listing.live()) {
                continue;
            }
            var day = day(listing, fate);
            if (fate == Fate.STARTED
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
    private LocalDate day(PlantedListing listing, Fate fate) {
        var today = calendar.today();
        if (fate == Fate.WAITING) {
            return later(listing.from().plusDays(2), workingDaysAgo(random.nextInt(MOST_WORKING_DAYS) + 1));
        }
        var first = listing.from().plusDays(2);
        var last = listing.until().minusDays(2);
        if (fate == Fate.TALKING) {
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

    private boolean attempt(PlantedListing listing, Fate fate, LocalDate day) {
        if (!day.isBefore(calendar.today())) {
            return false;
        }
        var at = calendar.at(day, LocalTime.of(8 + random.nextInt(13), random.nextInt(60)));
        try {
            var said = invented.next(listing.minimumAge());
            var receipt = world.asPublic(at, () -> send(listing, said));
            if (said.guardianName() != null && fate != Fate.WAITING) {
                agreed(receipt, at);
            }
            become(listing, receipt, fate, at);
            return true;
        } catch (DomainException noPlaceLeft) {
            return false;
        }
    }

    /** The keeper rings the guardian within the hour. */
    private void agreed(Receipt receipt, Instant sent) {
        world.asMember(keeper, sent.plusSeconds(1800), () -> {
            guardians.record(receipt.id(), new RecordGuardian("telephone", "Rang the number given; agrees."));
            return true;
        });
    }

    private Receipt send(PlantedListing listing, SendInterest said) {
        return interest.send(listing.id(), said, Locale.UK);
    }

    private void become(PlantedListing listing, Receipt receipt, Fate fate, Instant sent) {
        switch (fate) {
            case LATE, WAITING -> {
                // nobody has answered
            }
            case TALKING -> answer(listing, receipt.id(), "contacted", null, afterContact(sent));
            case WITHDREW_EARLY -> withdraw(receipt, "withdrewBeforeContact", days(sent, 4 + random.nextInt(9)));
            case WITHDREW_LATER -> {
                var contacted = afterContact(sent);
                answer(listing, receipt.id(), "contacted", null, contacted);
                withdraw(receipt, "withdrewAfterContact", days(contacted, 1 + random.nextInt(12)));
            }
            case NOT_THIS_TIME -> {
                var contacted = afterContact(sent);
                answer(listing, receipt.id(), "contacted", null, contacted);
                answer(
                        listing,
                        receipt.id(),
                        "not-this-time",
                        reason("notThisTime"),
                        days(contacted, 1 + random.nextInt(6)));
            }
            case STARTED -> {
                var contacted = afterContact(sent);
                answer(listing, receipt.id(), "contacted", null, contacted);
                var started = days(contacted, 1 + random.nextInt(14));
                answer(listing, receipt.id(), "started", null, started);
                helping.add(new Helping(
                        listing,
                        receipt.id(),
                        secret(receipt),
                        started.atZone(calendar.zone()).toLocalDate()));
            }
        }
    }

    private void answer(PlantedListing listing, UUID application, String state, String reason, Instant at) {
        world.asMember(listing.tenant(), at, () -> people.answer(application, new AnswerPerson(state, reason)));
    }

    private void withdraw(Receipt receipt, String reasons, Instant at) {
        world.asPublic(at, () -> interest.takeBack(secret(receipt), reason(reasons)));
    }

    private static String secret(Receipt receipt) {
        return receipt.cancelUrl().substring(receipt.cancelUrl().lastIndexOf('/') + 1);
    }

    private String reason(String of) {
        return invented.weighted(figures.path("reasons").path(of));
    }

    /** The working day on which the group called back. */
    private Instant afterContact(Instant sent) {
        int days = Integer.parseInt(invented.weighted(figures.path("workingDaysToContact")));
        var day = calendar.workingDays().after(sent.atZone(calendar.zone()).toLocalDate(), Math.max(1, days));
        return notLaterThanToday(calendar.at(day, LocalTime.of(9 + random.nextInt(8), random.nextInt(60))), sent);
    }

    private Instant days(Instant from, int days) {
        return notLaterThanToday(from.plusSeconds(86_400L * days), from);
    }

    private Instant notLaterThanToday(Instant wanted, Instant after) {
        var latest = calendar.now();
        return wanted.isBefore(latest)
                ? wanted
                : after.plusSeconds(Math.max(1, (latest.getEpochSecond() - after.getEpochSecond()) / 2));
    }
}

package org.yourplace.volunteeringbank.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.yourplace.spi.feature.DemoSeed.World;
import org.yourplace.volunteeringbank.application.AnswerPerson;
import org.yourplace.volunteeringbank.application.InterestService;
import org.yourplace.volunteeringbank.application.PeopleService;
import org.yourplace.volunteeringbank.application.Receipt;
import org.yourplace.volunteeringbank.guardian.GuardianService;
import org.yourplace.volunteeringbank.guardian.RecordGuardian;
import tools.jackson.databind.JsonNode;

/** What becomes of the enquiries of the year: who is talked to, starts, leaves, or takes it back. */
final class DemoFates {
    /** What becomes of one enquiry. */
    enum Fate {
        LATE,
        WAITING,
        TALKING,
        WITHDREW_EARLY,
        WITHDREW_LATER,
        NOT_THIS_TIME,
        STARTED
    }

    private final World world;
    private final DemoCalendar calendar;
    private final InterestService interest;
    private final PeopleService people;
    private final JsonNode figures;
    private final GuardianService guardians;
    private final String keeper;
    private final DemoPeople invented;
    private final Random random;
    private final List<Helping> helping = new ArrayList<>();

    DemoFates(
            World world,
            DemoCalendar calendar,
            InterestService interest,
            PeopleService people,
            JsonNode figures,
            GuardianService guardians,
            String keeper,
            DemoPeople invented,
            Random random) {
        this.world = world;
        this.calendar = calendar;
        this.interest = interest;
        this.people = people;
        this.figures = figures;
        this.guardians = guardians;
        this.keeper = keeper;
        this.invented = invented;
        this.random = random;
    }

    /** Those who started, in the order in which they were planted; whoever leaves is taken out. */
    List<Helping> helping() {
        return helping;
    }

    /** The keeper rings the guardian within the hour. */
    void agreed(Receipt receipt, Instant sent) {
        world.asMember(keeper, sent.plusSeconds(1800), () -> {
            guardians.record(receipt.id(), new RecordGuardian("telephone", "Rang the number given; agrees."));
            return true;
        });
    }

    void become(PlantedListing listing, Receipt receipt, Fate fate, Instant sent) {
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

    void answer(PlantedListing listing, UUID application, String state, String reason, Instant at) {
        world.asMember(listing.tenant(), at, () -> people.answer(application, new AnswerPerson(state, reason)));
    }

    private void withdraw(Receipt receipt, String reasons, Instant at) {
        world.asPublic(at, () -> interest.takeBack(secret(receipt), reason(reasons)));
    }

    private static String secret(Receipt receipt) {
        return receipt.cancelUrl().substring(receipt.cancelUrl().lastIndexOf('/') + 1);
    }

    String reason(String of) {
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

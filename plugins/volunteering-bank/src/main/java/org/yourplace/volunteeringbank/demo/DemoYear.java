package org.yourplace.volunteeringbank.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.feature.DemoSeed;
import org.yourplace.volunteeringbank.Services;
import org.yourplace.volunteeringbank.alert.AlertService;
import org.yourplace.volunteeringbank.application.GroupService;
import org.yourplace.volunteeringbank.application.InterestService;
import org.yourplace.volunteeringbank.application.PeopleService;
import org.yourplace.volunteeringbank.desk.DeskService;
import org.yourplace.volunteeringbank.guardian.Care;
import org.yourplace.volunteeringbank.hours.HoursService;
import org.yourplace.volunteeringbank.hours.MyHoursService;
import org.yourplace.volunteeringbank.listing.ListingSweep;
import org.yourplace.volunteeringbank.listing.OpportunityService;
import org.yourplace.volunteeringbank.offer.HeldOffers;
import org.yourplace.volunteeringbank.offer.OfferHelp;
import org.yourplace.volunteeringbank.offer.OfferReceipt;
import org.yourplace.volunteeringbank.offer.OfferService;
import org.yourplace.volunteeringbank.reply.ReplyHabits;
import org.yourplace.volunteeringbank.shift.Turns;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Plants listings, the people who answered them and what became of it, and a few offers and shifts. The same every time for the same day. */
public final class DemoYear implements DemoSeed {
    /** The body that keeps the hosted groups and checks a new group's first listing. */
    private static final String KEEPER = "svs";

    private static final int OFFERED_AT_HOUR = 17;

    private static final String AWAY = "itchen-tideline-sweep";
    private static final int DAYS_AWAY = 8;

    private final OpportunityService listings;
    private final InterestService interest;
    private final PeopleService people;
    private final GroupService groups;
    private final DeskService desk;
    private final OfferService offers;
    private final HeldOffers held;
    private final Turns turns;
    private final MyHoursService myHours;
    private final HoursService hours;
    private final FeatureContext core;
    private final Care care;
    private final AlertService alerts;

    public DemoYear(Services bank) {
        core = bank.core();
        listings = bank.listings();
        interest = bank.interest();
        people = bank.people();
        groups = bank.groups();
        desk = bank.desk();
        offers = bank.offers();
        held = bank.heldOffers();
        turns = bank.turns();
        myHours = bank.myHours();
        hours = bank.hours();
        care = bank.care();
        alerts = bank.alerts();
    }

    @Override
    public void plant(World world) {
        var zone = zone(world);
        var calendar = new DemoCalendar(world.today(), zone, core.workingDays());
        var hosted = hosted(world, calendar);
        var writer = new DemoListings(world, calendar, listings, desk, hosted, KEEPER);
        var planted = writer.plant(read("past-listings"), read("listings"));
        var figures = read("enquiries");
        var claims = new DemoClaims(world, calendar, interest, people, myHours, hours, figures.at("/hours/claims"));
        var posted = new ArrayList<>(claims.plant(planted));
        var helping =
                new DemoEnquiries(world, calendar, interest, people, figures, care.guardians(), KEEPER).plant(planted);
        new DemoAsks(world, calendar, care).plant(planted);
        new DemoMessages(world, calendar, interest, core).plant(read("messages"), planted, helping);
        new DemoChecks(world, calendar, people, care.checks()).plant();
        posted.addAll(new DemoShifts(world, calendar, turns, read("shifts"), figures).plant(planted));
        new DemoHours(world, calendar, hours, myHours, listings, figures.path("hours")).plant(helping, posted);
        for (var offer : figures.path("offers")) {
            var said = new OfferHelp(
                    text(offer, "what"), text(offer, "when"), text(offer, "where"), text(offer, "contact"));
            var page = world.asPublic(
                    calendar.daysAgo(offer.path("daysAgo").asInt(), OFFERED_AT_HOUR),
                    () -> offers.offer(said, Locale.UK).page());
            if (offer.has("shownAs")) {
                world.asPublic(
                        calendar.now(),
                        () -> held.say(
                                page.substring(OfferReceipt.PAGE.length()),
                                HeldOffers.Word.SHOW,
                                text(offer, "shownAs")));
            }
        }
        new DemoAlert(world, calendar, KEEPER).plant(planted, alerts);
        var sweep = new ListingSweep(core);
        planted.stream()
                .map(PlantedListing::tenant)
                .distinct()
                .forEach(tenant -> world.asMember(tenant, calendar.now(), () -> {
                    new ReplyHabits(core).keep();
                    return sweep.endOverdue();
                }));
        new DemoStandings(world, calendar, listings, writer).plant(planted, read("listings"), read("standings"));
        new DemoElsewhere(world, calendar, core, read("elsewhere")).plant(KEEPER);
        away(world, calendar);
    }

    /** The captain of the river sweep is on holiday for a week: the days of who waits for it do not count. */
    private void away(World world, DemoCalendar calendar) {
        world.asMember(AWAY, calendar.now(), () -> {
            var own = listings.writableFor().getFirst().id();
            groups.away(own, calendar.today().plusDays(DAYS_AWAY));
            return own;
        });
    }

    private ZoneId zone(World world) {
        return world.asPublic(world.today().atStartOfDay(ZoneId.of("UTC")).toInstant(), () -> core.workingDays()
                .zone());
    }

    /** Ids of the groups that the keeper hosts, by slug. */
    private Map<String, UUID> hosted(World world, DemoCalendar calendar) {
        var hosted = new HashMap<String, UUID>();
        world.asMember(KEEPER, calendar.now(), listings::writableFor).stream()
                .filter(organisation -> organisation.hosted())
                .forEach(organisation -> hosted.put(organisation.slug(), organisation.id()));
        return hosted;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static JsonNode read(String name) {
        try (var in = DemoYear.class.getResourceAsStream("/demo/" + name + ".json")) {
            return new ObjectMapper().readTree(in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package org.yourplace.csrbrokerage.placement.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yourplace.csrbrokerage.placement.BrokerDesk;
import org.yourplace.csrbrokerage.placement.Interests;
import org.yourplace.csrbrokerage.placement.PlacementService;
import org.yourplace.csrbrokerage.placement.RoleOffer;
import org.yourplace.csrbrokerage.placement.RoleOffers;
import org.yourplace.csrbrokerage.placement.SoughtNeed;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.feature.DemoSeed;
import org.yourplace.spi.relation.Funding;

/**
 * Plants people who would take something on, and what became of the needs of the year: the oldest are under way, later ones lapsed, are
 * being tried out or ended soon, people were just introduced to the next, and the latest wait. Which need gets which fate follows from its age alone.
 */
public final class DemoPlacements implements DemoSeed {
    private static final String BROKER = "svs";
    private static final String TREASURER = "Treasurer for a food pantry";
    private static final String HR = "HR policy";
    private static final String MENTOR = "Fundraising mentor";
    private static final String COUNCILLOR = "clive@council.example";
    private static final List<String> PEOPLE = List.of(
            "employee@harbourline.example",
            "employee@solent-ledger.example",
            "marcus@harbourline.example",
            "ingrid@harbourline.example",
            "tariq@harbourline.example",
            "hannah@harbourline.example",
            "natalie@harbourline.example",
            "imran@harbourline.example",
            "ruth@council.example",
            "kofi@council.example",
            "alice@council.example",
            "nasreen@council.example",
            "oliver@council.example",
            "grace@council.example",
            "resident2@example.org",
            "resident4@example.org");
    private static final List<List<String>> SKILLS = List.of(
            List.of("bookkeeping", "planning"),
            List.of("admin", "writing"),
            List.of("computers", "design"),
            List.of("fundraising", "writing"),
            List.of("leading", "trusteeship"),
            List.of("research", "social-media"));
    /** Besides the treasurer and the HR policy. */
    private static final int ACTIVE = 18;

    private static final int LAPSING = 4;
    private static final int TRIAL = 6;
    private static final int ENDED = 4;

    /** Besides the mentor. */
    private static final int INTRODUCED = 11;

    /** Reviews besides that of the HR policy. */
    private static final int OVERDUE = 2;

    private static final int MONTH_MINUTES = 360;

    private final FeatureContext core;
    private final BrokerDesk desk;
    private final PlacementService placements;
    private final RoleOffers offers;
    private final Interests interests;

    public DemoPlacements(
            FeatureContext core, BrokerDesk desk, PlacementService placements, RoleOffers offers, Interests interests) {
        this.core = core;
        this.desk = desk;
        this.placements = placements;
        this.offers = offers;
        this.interests = interests;
    }

    @Override
    public void plant(World world) {
        var zone = world.asPublic(world.today().atStartOfDay(ZoneOffset.UTC).toInstant(), () -> core.workingDays()
                .zone());
        var now = world.today().atTime(LocalTime.of(5, 0)).atZone(zone).toInstant();
        var needs = world.asMember(BROKER, now, () -> sought());
        if (needs.isEmpty()) return;
        var people = people(world, zone);
        var path = new DemoPath(core, world, zone, desk, placements);
        var left = new ArrayList<>(needs);
        take(left, TREASURER).ifPresent(need -> path.active(need, people.getFirst(), false));
        take(left, HR).ifPresent(need -> path.active(need, people.get(1), true));
        take(left, MENTOR).ifPresent(need -> councillor(world, path, need));
        fates(path, left, people);
    }

    private static void fates(DemoPath path, List<SoughtNeed> needs, List<String> people) {
        int lapsing = ACTIVE;
        int trial = lapsing + LAPSING;
        int ended = trial + TRIAL;
        int introduced = ended + ENDED;
        for (int i = 0; i < Math.min(needs.size(), introduced + INTRODUCED); i++) {
            var need = needs.get(i);
            var who = people.get((i * 5 + 2) % people.size());
            if (i < lapsing) {
                path.active(need, who, i < OVERDUE);
            } else if (i < trial) {
                path.introducedLongAgo(need, who);
            } else if (i < ended) {
                path.trial(need, who);
            } else if (i < introduced) {
                path.ended(need, who);
            } else {
                path.introduced(need, who, i);
            }
        }
    }

    private List<SoughtNeed> sought() {
        var all = new ArrayList<SoughtNeed>();
        String after = null;
        do {
            var page = desk.needs(null, null, null, 100, after);
            page.items().forEach(one -> all.add(one.need()));
            after = page.next();
        } while (after != null);
        all.sort(Comparator.comparing(SoughtNeed::published)
                .thenComparing(one -> one.id().toString()));
        return all;
    }

    private static Optional<SoughtNeed> take(List<SoughtNeed> needs, String words) {
        var found = needs.stream().filter(need -> need.title().contains(words)).findFirst();
        found.ifPresent(needs::remove);
        return found;
    }

    private List<String> people(World world, ZoneId zone) {
        var since = world.today().minusDays(360).atTime(18, 0).atZone(zone).toInstant();
        for (int i = 0; i < PEOPLE.size(); i++) {
            int one = i;
            world.asPerson(PEOPLE.get(i), since, () -> {
                offers.write(new RoleOffer(
                        RoleOffer.KINDS,
                        known(SKILLS.get(one % SKILLS.size())),
                        List.of(),
                        List.of(),
                        one % 3 == 0 ? null : MONTH_MINUTES,
                        null,
                        false));
                return offers.suggest(true, Locale.UK);
            });
        }
        return PEOPLE;
    }

    private List<String> known(List<String> skills) {
        return skills.stream()
                .filter(code -> core.codes().known("skills", code))
                .toList();
    }

    /** A councillor offers to mentor a group that the council funds: the question waits for the monitoring officer. */
    private void councillor(World world, DemoPath path, SoughtNeed need) {
        var today = world.today();
        world.asMember("council", path.at(today.minusDays(200), 10), () -> core.database()
                .write(tx -> core.relationships()
                        .note(
                                tx,
                                new Funding(
                                        core.ids().next(),
                                        "",
                                        need.organisationId(),
                                        need.organisation(),
                                        null,
                                        "sample-2026-06",
                                        "Community languages, core costs",
                                        1_200_000L,
                                        LocalDate.of(today.getYear(), 4, 1).minusYears(1),
                                        today.plusMonths(6),
                                        "Sample"))));
        world.asPerson(COUNCILLOR, path.at(today.minusDays(30), 18), () -> {
            offers.write(new RoleOffer(
                    List.of("mentor"),
                    known(List.of("fundraising", "leading")),
                    List.of(),
                    List.of(),
                    MONTH_MINUTES,
                    "Twenty years of raising money for local groups",
                    true));
            return offers.suggest(true, Locale.UK);
        });
        path.introduced(need, PEOPLE.get(3), 0);
        path.agreed(need, COUNCILLOR, 6)
                .ifPresent(placement ->
                        world.asMember(BROKER, path.at(today.minusDays(3), 11), () -> interests.ask(placement)));
    }
}

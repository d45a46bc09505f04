package org.yourplace.csrbrokerage.placement.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.csrbrokerage.need.NeedService;
import org.yourplace.csrbrokerage.placement.BrokerDesk;
import org.yourplace.csrbrokerage.placement.Placement;
import org.yourplace.csrbrokerage.placement.PlacementService;
import org.yourplace.csrbrokerage.placement.Say;
import org.yourplace.csrbrokerage.placement.SoughtNeed;
import org.yourplace.csrbrokerage.placement.Suggest;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.feature.DemoSeed.World;

/** The steps of one demonstration placement, each on its day and in the name of the side that takes it. */
final class DemoPath {
    private static final String BROKER = "svs";
    private static final int WHOLE = 45;
    private static final int SCOPE_MINUTES = 240;

    private final FeatureContext core;
    private final World world;
    private final ZoneId zone;
    private final BrokerDesk desk;
    private final PlacementService placements;
    private final Map<UUID, String> keepers = new HashMap<>();

    DemoPath(FeatureContext core, World world, ZoneId zone, BrokerDesk desk, PlacementService placements) {
        this.core = core;
        this.world = world;
        this.zone = zone;
        this.desk = desk;
        this.placements = placements;
    }

    Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(zone).toInstant();
    }

    /** Under way, its reviews written; the last one is overdue where {@code overdue}. */
    void active(SoughtNeed need, String who, boolean overdue) {
        var begin = begin(need);
        var id = suggest(need, who, begin);
        if (id == null) return;
        var step = step(begin);
        meet(need, id, who, begin, step);
        trial(need, id, who, begin, step, begin.plusDays(8L * step + 10));
        basics(need, id, who, begin.plusDays(8L * step));
        charity(need, id, Say.of("confirmed"), begin.plusDays(9L * step));
        world.asMember(keeper(need), at(world.today(), 3), () -> new NeedService(core).met(need.id(), null));
        reviews(need, id, who, overdue);
    }

    private void reviews(SoughtNeed need, UUID id, String who, boolean overdue) {
        for (var due = due(id, who); due != null && due.isBefore(world.today()); due = due(id, who)) {
            if (overdue && due.plusMonths(3).isAfter(world.today())) return;
            mine(who, id, Say.of("review").choosing("well"), due);
            charity(need, id, Say.of("review").choosing("well").saying("A real help to us."), due);
        }
    }

    private @org.jspecify.annotations.Nullable LocalDate due(UUID id, String who) {
        return world.asPerson(
                        who,
                        at(world.today(), 1),
                        () -> Optional.ofNullable(
                                placements.mine(id).placement().due()))
                .orElse(null);
    }

    void ended(SoughtNeed need, String who) {
        var begin = begin(need);
        var id = suggest(need, who, begin);
        if (id == null) return;
        var step = step(begin);
        meet(need, id, who, begin, step);
        trial(need, id, who, begin, step, begin.plusDays(8L * step + 10));
        mine(who, id, Say.of("ended").choosing("time"), begin.plusDays(9L * step));
    }

    /** Being tried out: agreed some weeks ago, and not over yet. */
    void trial(SoughtNeed need, String who) {
        var begin = latest(begin(need), world.today().minusDays(30));
        var id = suggest(need, who, begin);
        if (id == null) return;
        var step = step(begin);
        meet(need, id, who, begin, step);
        trial(need, id, who, begin, step, world.today().plusDays(14));
    }

    void introduced(SoughtNeed need, String who, int spread) {
        agreed(need, who, 3 + spread % 5)
                .ifPresent(id -> broker(id, Say.of("introduced"), world.today().minusDays(1 + spread % 2)));
    }

    /** Nobody took the next step: the first round of reminders lets it lapse. */
    void introducedLongAgo(SoughtNeed need, String who) {
        var begin = latest(begin(need), world.today().minusDays(75));
        var id = suggest(need, who, begin);
        if (id == null) return;
        mine(who, id, Say.of("agreed"), begin.plusDays(1));
        broker(id, Say.of("introduced"), begin.plusDays(2));
    }

    /** Suggested some days ago, and they said yes. */
    Optional<UUID> agreed(SoughtNeed need, String who, int daysAgo) {
        var begin = latest(begin(need), world.today().minusDays(daysAgo));
        var id = suggest(need, who, begin);
        if (id != null) mine(who, id, Say.of("agreed"), begin);
        return Optional.ofNullable(id);
    }

    private void meet(SoughtNeed need, UUID id, String who, LocalDate begin, int step) {
        mine(who, id, Say.of("agreed"), begin.plusDays(step));
        broker(id, Say.of("introduced"), begin.plusDays(2L * step));
        var met = begin.plusDays(3L * step);
        charity(need, id, Say.of("met").on(met), met);
        charity(
                need,
                id,
                Say.of("scope")
                        .lasting(SCOPE_MINUTES)
                        .saying("As described, about once a week; we meet on the first Tuesday."),
                begin.plusDays(4L * step));
        world.asPerson(
                who,
                at(begin.plusDays(5L * step), 19),
                () -> placements.sayMine(id, placements.mine(id).agreeing()));
    }

    private void trial(SoughtNeed need, UUID id, String who, LocalDate begin, int step, LocalDate until) {
        charity(need, id, Say.of("trial").until(until), begin.plusDays(6L * step));
        if (need.kind().equals("trustee")) {
            mine(who, id, Say.of("eligible").choosing("18-plus").declaring(true), begin.plusDays(7L * step));
        }
    }

    private void basics(SoughtNeed need, UUID id, String who, LocalDate day) {
        if (need.kind().equals("trustee")) {
            charity(need, id, Say.of("induction").choosing("cio").ticking(Say.INDUCTION), day);
        }
    }

    private LocalDate begin(SoughtNeed need) {
        return LocalDate.ofInstant(need.published(), zone).plusDays(1);
    }

    /** How many days lie between two steps, so that all of them lie behind us. */
    private int step(LocalDate begin) {
        long days = Math.min(WHOLE, ChronoUnit.DAYS.between(begin, world.today()) - 1);
        return (int) Math.max(0, days / 10);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private @org.jspecify.annotations.Nullable UUID suggest(SoughtNeed need, String who, LocalDate day) {
        if (!day.isBefore(world.today())) return null;
        var person = world.asPerson(
                who, at(day, 8), () -> core.access().requirePerson().id());
        return world.asMember(BROKER, at(day, 9), () -> Optional.of(desk.suggest(need.id(), new Suggest(person, null)))
                .map(Placement::id)
                .orElseThrow());
    }

    private void mine(String who, UUID id, Say said, LocalDate day) {
        world.asPerson(who, at(day, 19), () -> placements.sayMine(id, said));
    }

    private void broker(UUID id, Say said, LocalDate day) {
        world.asMember(BROKER, at(day, 20), () -> placements.say(id, said));
    }

    private void charity(SoughtNeed need, UUID id, Say said, LocalDate day) {
        world.asMember(keeper(need), at(day, 21), () -> placements.say(id, said.as("charity")));
    }

    /** The word of the organisation's tenant. */
    private String keeper(SoughtNeed need) {
        return keepers.computeIfAbsent(
                need.organisationId(),
                organisation -> world.asMember(
                        BROKER, at(world.today(), 1), () -> core.database().read(tx -> tx.sql()
                                .createQuery(
                                        "SELECT t.slug FROM core.tenant t JOIN core.organisation o ON o.tenant_id = t.id"
                                                + " WHERE o.id = :id")
                                .bind("id", organisation)
                                .mapTo(String.class)
                                .one())));
    }
}

package org.yourplace.volunteeringbank.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.DemoSeed.World;
import org.yourplace.volunteeringbank.hours.Attendance;
import org.yourplace.volunteeringbank.hours.HoursService;
import org.yourplace.volunteeringbank.hours.LogHours;
import org.yourplace.volunteeringbank.hours.MyHoursService;
import org.yourplace.volunteeringbank.listing.OpportunityService;
import tools.jackson.databind.JsonNode;

/**
 * A year of hours: quarter by quarter and decile by decile as many as the figures say, on the roll calls of listings that stand there; some
 * that people logged and nobody confirmed; and a few that wait today.
 */
final class DemoHours {
    private static final long SEED = 20120402;
    private static final int QUARTER_DAYS = 91;
    private static final int STEP = 30;
    private static final int TRIES = 4_000;
    private static final int QUARTERS = 4;
    private static final int MONTH = 28;

    private final World world;
    private final DemoCalendar calendar;
    private final HoursService hours;
    private final MyHoursService mine;
    private final OpportunityService listings;
    private final JsonNode figures;
    private final Random random = new Random(SEED);
    private final Map<UUID, Where> where = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Map<Roll, List<Attendance>> rolls = new LinkedHashMap<>();

    /** Where a listing stands and how long it takes; decile 0 when it has no place. */
    private record Where(int decile, int minutes) {}

    /** What an organisation writes down at the end of a week. */
    private record Roll(String tenant, LocalDate written) {}

    DemoHours(
            World world,
            DemoCalendar calendar,
            HoursService hours,
            MyHoursService mine,
            OpportunityService listings,
            JsonNode figures) {
        this.world = world;
        this.calendar = calendar;
        this.hours = hours;
        this.mine = mine;
        this.listings = listings;
        this.figures = figures;
    }

    /** @param posted what is confirmed already, and counts in the figures */
    void plant(List<Helping> helping, List<Posted> posted) {
        helping.forEach(one -> where.computeIfAbsent(one.listing().id(), this::where));
        posted.forEach(one -> where.computeIfAbsent(one.listing(), this::where));
        double year = figures.path("confirmed").asInt() * 60.0;
        double left = 0;
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            var quota = DemoQuota.of(figures, quarter, year * DemoQuota.share(figures, quarter) + left);
            for (var one : posted) {
                if (in(quarter, one.day())) {
                    quota.less(where.get(one.listing()).decile(), one.minutes());
                }
            }
            left = 0;
            for (int decile = 0; decile <= DemoQuota.LAST; decile++) {
                double wanted = quota.byDecile()[decile];
                double missing = wanted - attend(there(helping, decile, quarter, true), quarter, wanted);
                left += missing - attend(there(helping, decile, quarter, false), quarter, missing);
            }
        }
        rolls.forEach((roll, roster) -> world.asMember(
                roll.tenant(), calendar.at(roll.written(), LocalTime.of(5, 30)), () -> hours.attended(roster)));
        log(helping, figures.path("selfReported").asInt() * 60, 45, 300);
        log(helping, figures.path("waiting").asInt() * 60, 1, 20);
    }

    private LocalDate from(int quarter) {
        return calendar.today().minusDays((long) QUARTER_DAYS * (QUARTERS - quarter));
    }

    private LocalDate until(int quarter) {
        return from(quarter).plusDays(QUARTER_DAYS - 1L);
    }

    private boolean in(int quarter, LocalDate day) {
        return !day.isBefore(from(quarter)) && !day.isAfter(until(quarter));
    }

    private Where where(UUID id) {
        return world.asPublic(calendar.now(), () -> {
            try {
                var listing = listings.read(id);
                var area = listing.area();
                var decile = area == null ? null : area.decile();
                var minutes = listing.minutes();
                return new Where(decile == null ? 0 : decile, minutes == null ? 120 : Math.clamp(minutes, 60, 240));
            } catch (DomainException notPublic) {
                return new Where(0, 120);
            }
        });
    }

    /** Puts so many minutes on roll calls of one quarter, by these people; gives how many it could. */
    private int attend(List<Helping> there, int quarter, double wanted) {
        int minutes = Math.max(0, (int) Math.round(wanted / STEP) * STEP);
        int left = minutes;
        for (int tries = 0; left > 0 && tries < TRIES && !there.isEmpty(); tries++) {
            var one = there.get(random.nextInt(there.size()));
            var day = day(one, from(quarter), until(quarter));
            if (!used.add(one.application() + " " + day)) {
                continue;
            }
            int length = Math.min(left, where.get(one.listing().id()).minutes());
            rolls.computeIfAbsent(roll(one, day), roll -> new ArrayList<>())
                    .add(new Attendance(one.application(), day, length));
            left -= length;
        }
        return minutes - left;
    }

    /** Who helps in such a place at that time, or in one that counts alike. */
    private List<Helping> there(List<Helping> helping, int decile, int quarter, boolean exactly) {
        var until = until(quarter);
        return helping.stream()
                .filter(one -> !one.since().isAfter(until) && !last(one, until).isBefore(from(quarter)))
                .filter(one -> {
                    int here = where.get(one.listing().id()).decile();
                    return exactly ? here == decile : DemoQuota.alike(here, decile);
                })
                .toList();
    }

    /** Somebody helps on until the listing is over, and at least a month. */
    private static LocalDate last(Helping one, LocalDate until) {
        if (one.listing().live()) {
            return until;
        }
        var month = one.since().plusDays(MONTH);
        var over = one.listing().until().isAfter(month) ? one.listing().until() : month;
        return over.isBefore(until) ? over : until;
    }

    private LocalDate day(Helping one, LocalDate from, LocalDate until) {
        var first = one.since().isAfter(from) ? one.since() : from;
        return first.plusDays(random.nextLong(ChronoUnit.DAYS.between(first, last(one, until)) + 1));
    }

    private Roll roll(Helping one, LocalDate day) {
        var monday = day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var today = calendar.today();
        return new Roll(one.listing().tenant(), monday.isAfter(today) ? today : monday);
    }

    /** What people log themselves, some days ago. */
    private void log(List<Helping> helping, int minutes, int latest, int earliest) {
        int left = minutes;
        for (int tries = 0; left > 0 && tries < TRIES; tries++) {
            var one = helping.get(random.nextInt(helping.size()));
            var day = calendar.today().minusDays(latest + random.nextInt(earliest - latest));
            if (day.isBefore(one.since()) || !used.add(one.application() + " " + day)) {
                continue;
            }
            int length = Math.min(left, where.get(one.listing().id()).minutes());
            var said = new LogHours(one.application(), null, null, day, length, null);
            var at = calendar.at(day, LocalTime.of(20, random.nextInt(60)));
            world.asPublic(at, () -> mine.log(one.secret(), said));
            left -= length;
        }
    }
}

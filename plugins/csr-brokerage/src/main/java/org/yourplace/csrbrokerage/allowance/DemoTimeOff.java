package org.yourplace.csrbrokerage.allowance;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.yourplace.csrbrokerage.allowance.MyTimeOff.For;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.DemoSeed;

/** A year of time off at three employers, written down by them and by the groups that were helped; and what waits today. */
final class DemoTimeOff implements DemoSeed {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final long SEED = 20260910;
    private static final int DAY_HOURS = 7;
    private static final int MONTHS = 12;

    /** Confirmed hours by employer over the year. */
    private static final List<Employer> EMPLOYERS = List.of(
            new Employer("council", 650), new Employer("harbourline", 1_950), new Employer("solent-ledger", 460));

    private record Employer(String slug, int hours) {}

    /** How the year rises, and how much of it goes to priority areas, quarter by quarter. */
    private static final List<Integer> SHARE = List.of(1_930, 2_130, 2_370, 2_670);

    private static final List<Integer> PRIORITY = List.of(22, 27, 32, 36);
    private static final int WHOLE = 9_100;

    private static final List<String> FIRST = List.of(
            "thornhill-toolshed",
            "weston-parade-pantry",
            "st-marys-supper-table",
            "newtown-talking-table",
            "lords-hill-wheels",
            "maybush-late-gym",
            "itchen-tideline-sweep",
            "fix-it-saturday-st-denys",
            "polygon-new-neighbours");
    private static final List<String> OTHERS = List.of(
            "sholing-stream-keepers",
            "bevois-spokes",
            "harefield-story-hour",
            "hollybrook-memory-choir",
            "slipway-stories",
            "bitterne-carers-breather",
            "regents-park-striders",
            "quayside-open-sail",
            "highfield-hosts");
    private static final List<String> DONE = List.of(
            "Helped for the day", "Sorted and packed", "Painted and mended", "Drove and carried", "Did the books");

    private final AllowanceServices services;
    private final AllowanceWork work;
    private final Random random = new Random(SEED);

    DemoTimeOff(AllowanceServices services, AllowanceWork work) {
        this.services = services;
        this.work = work;
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    @Override
    public void plant(World world) {
        var sheets = new LinkedHashMap<String, Map<LocalDate, List<WriteDay>>>();
        for (var employer : EMPLOYERS) {
            double owed = 0;
            for (int month = MONTHS; month >= 1; month--) {
                int quarter = (MONTHS - month) / 3;
                owed += employer.hours() * SHARE.get(quarter) / (double) WHOLE / 3;
                int days = (int) (owed / DAY_HOURS);
                owed -= (double) DAY_HOURS * month(world, employer.slug(), month, days, quarter, sheets);
            }
        }
        sheets.forEach((host, months) -> months.forEach((written, sheet) ->
                world.asMember(host, at(written, 9), () -> services.days().writeAll(sheet))));
        EMPLOYERS.forEach(employer -> today(world, employer.slug()));
    }

    /** One month of an employer: who was off, and on whose sheet they stand. */
    private int month(
            World world,
            String employer,
            int back,
            int days,
            int quarter,
            Map<String, Map<LocalDate, List<WriteDay>>> sheets) {
        var first = world.today().minusMonths(back).withDayOfMonth(1);
        var made = booked(world, employer, first, several(first, days), at(first.minusDays(14), 9));
        for (var one : made) {
            var host = random.nextInt(100) < PRIORITY.get(quarter) ? any(FIRST) : any(OTHERS);
            sheets.computeIfAbsent(host, any -> new LinkedHashMap<>())
                    .computeIfAbsent(first.plusMonths(1), any -> new ArrayList<>())
                    .add(new WriteDay(one.ref(), one.name(), any(DONE), one.day(), null, null));
        }
        return made.size();
    }

    private List<LocalDate> several(LocalDate first, int days) {
        var all = new ArrayList<LocalDate>();
        for (int i = 0; i < days; i++) {
            var week = first.plusDays(7L * random.nextInt(4));
            all.add(week.with(
                    TemporalAdjusters.nextOrSame(random.nextBoolean() ? DayOfWeek.FRIDAY : DayOfWeek.WEDNESDAY)));
        }
        return all;
    }

    private List<TimeOff> booked(World world, String employer, LocalDate day, List<LocalDate> days, Instant asked) {
        var staff = staff(world, employer, day);
        if (staff.isEmpty()) return List.of();
        var wanted = new ArrayList<For>();
        for (var one : days) {
            wanted.add(new For(
                    staff.get(random.nextInt(staff.size())),
                    new AskTimeOff(one, LocalTime.of(9, 0), LocalTime.of(9 + DAY_HOURS, 0), null, null)));
        }
        var once = wanted.stream().distinct().toList();
        var made = world.asMember(employer, asked, () -> services.mine().askForAll(once)).stream()
                .distinct()
                .toList();
        world.asMember(employer, asked.plusSeconds(86_400), () -> {
            services.timeOff().approveAll(made.stream().map(TimeOff::id).toList());
            return true;
        });
        return made;
    }

    private List<UUID> staff(World world, String employer, LocalDate day) {
        return world.asMember(employer, at(day, 8), () -> services.core()
                .database()
                .read(tx -> services.rules().everybody(tx, day).keySet().stream()
                        .sorted()
                        .toList()));
    }

    /** Booked ahead, one that waits for a manager and one that a deputy has by now. */
    private void today(World world, String employer) {
        var today = world.today();
        var ahead = new ArrayList<LocalDate>();
        for (int week = 1; week <= 5; week++) {
            ahead.add(today.plusWeeks(week).with(TemporalAdjusters.next(DayOfWeek.THURSDAY)));
        }
        booked(world, employer, today, ahead, at(today.minusDays(10), 9));
        var staff = staff(world, employer, today);
        if (staff.size() < 2) return;
        ask(world, employer, staff.getFirst(), today.plusDays(20), at(today.minusDays(12), 9));
        world.asMember(employer, at(today, 5), () -> {
            work.passOn();
            return true;
        });
        ask(world, employer, staff.getLast(), today.plusDays(23), at(today.minusDays(1), 9));
    }

    private void ask(World world, String employer, UUID member, LocalDate day, Instant when) {
        var weekday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        world.asMember(employer, when, () -> {
            try {
                services.mine()
                        .askFor(member, new AskTimeOff(weekday, LocalTime.of(13, 0), LocalTime.of(17, 0), null, null));
                return true;
            } catch (DomainException nothingLeft) {
                return false;
            }
        });
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}

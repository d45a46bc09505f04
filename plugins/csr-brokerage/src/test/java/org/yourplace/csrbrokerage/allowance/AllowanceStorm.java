package org.yourplace.csrbrokerage.allowance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.ErrorCode;
import org.yourplace.spi.who.Role;

/**
 * Random operations by several at once on the services themselves: ask, decide, call off, come, confirm, change, nobody came, cut hours,
 * change the policy in mid-year, correct absences, and the jobs; while days and years go by.
 */
final class AllowanceStorm {
    private static final int PEOPLE = 12;
    private static final int THREADS = 4;
    private static final int ROUND = 40;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Set<? extends ErrorCode> RIGHTLY = Set.of(
            AllowanceError.OUTSIDE_ALLOWANCE,
            AllowanceError.TOO_LITTLE_LEFT,
            AllowanceError.TIME_OFF_OVERLAPS,
            AllowanceError.TIME_OFF_DECIDED,
            AllowanceError.TIME_OFF_OVER,
            AllowanceError.DAY_COUNTED,
            org.yourplace.spi.error.CoreError.NOT_FOUND,
            org.yourplace.spi.error.CoreError.CONTRIBUTION_STANDS);

    final AllowanceCity city = new AllowanceCity();
    final List<Identity> people = new ArrayList<>();
    final AtomicInteger done = new AtomicInteger();
    final AtomicInteger refused = new AtomicInteger();
    final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();
    private final List<TimeOff> asked = new CopyOnWriteArrayList<>();
    private final List<UUID> days = new CopyOnWriteArrayList<>();
    private final Binding host = city.host();
    private final Binding payroll = city.at.city.member(city.at.council, Role.ADMINISTRATOR);
    private final UUID pantry = city.organisation(city.pantry);
    private final Random random;
    private int versions = 1;
    private LocalDate today = LocalDate.of(2026, 4, 1);

    AllowanceStorm(long seed) {
        random = new Random(seed);
        for (int i = 0; i < PEOPLE; i++) {
            var one = city.at.city.person(Role.MEMBER, city.at.council);
            people.add(one);
            city.at.terms(city.at.council, city.place(one), "M1", 37, false);
        }
        version();
    }

    LocalDate today() {
        return today;
    }

    Instant now() {
        return today.atTime(9, 0).atZone(LONDON).toInstant();
    }

    /** @param operations how many; a round of them runs at once */
    void run(int operations) throws InterruptedException {
        while (done.get() < operations) {
            try (var pool = Executors.newFixedThreadPool(THREADS)) {
                for (int i = 0; i < ROUND; i++) {
                    var dice = new Random(random.nextLong());
                    pool.submit(() -> operate(dice));
                }
                pool.shutdown();
                if (!pool.awaitTermination(2, TimeUnit.MINUTES)) surprises.add("a round did not end");
            }
            tomorrow();
        }
        city.at.city.run(city.at.hr.at(now()), city.work::allowances);
    }

    private void tomorrow() {
        today = today.plusDays(1 + random.nextInt(3));
        if (random.nextInt(12) == 0) {
            city.at.city.run(city.at.hr.at(now()), city.work::allowances);
        }
        if (random.nextInt(40) == 0) {
            version();
        }
        if (asked.size() > 400) asked.subList(0, 200).clear();
        if (days.size() > 200) days.subList(0, 100).clear();
    }

    /** A version from today on, with some hours that go into the next year. */
    private void version() {
        var id = UUID.randomUUID();
        long council = city.at.council.id();
        city.at.run(
                "INSERT INTO csr_brokerage.policy (id, tenant_id, audience_id, name, starts_on, carry_minutes, created_at)"
                        + " VALUES (?, ?, ?, 'Time to help', ?::date, ?, '2026-01-01Z')",
                id,
                council,
                council,
                today.toString(),
                60 * random.nextInt(6));
        city.at.run(
                "INSERT INTO csr_brokerage.policy_rule (id, tenant_id, audience_id, policy_id, position, paid_minutes, unpaid_minutes)"
                        + " VALUES (gen_random_uuid(), ?, ?, ?, 1, ?, ?)",
                council,
                council,
                id,
                60 * (7 + random.nextInt(30)),
                60 * random.nextInt(20));
        city.at.run(
                "UPDATE csr_brokerage.policy SET state = 'published', number = ?, published_at = '2026-01-01Z' WHERE id = ?",
                ++versions,
                id);
    }

    private void operate(Random dice) {
        try {
            int kind = dice.nextInt(100);
            if (kind < 26 || asked.isEmpty()) ask(dice);
            else if (kind < 44) decide(dice);
            else if (kind < 52) withdraw(dice);
            else if (kind < 68) come(dice);
            else if (kind < 88) say(dice);
            else if (kind < 91) cut(dice);
            else if (kind < 94) correct(dice);
            else if (kind < 97) as(city.at.hr, city.work::settle);
            else as(city.at.hr, city.work::allowances);
        } catch (DomainException no) {
            refused.incrementAndGet();
            if (!RIGHTLY.contains(no.code())) surprises.add("refused as " + no.code());
        } catch (RuntimeException thrown) {
            surprises.add(thrown.toString());
        } finally {
            done.incrementAndGet();
        }
    }

    private void as(Binding who, Runnable work) {
        city.at.city.run(who.at(now()), work);
    }

    private TimeOff any(Random dice) {
        return asked.get(dice.nextInt(asked.size()));
    }

    private void ask(Random dice) {
        var who = people.get(dice.nextInt(PEOPLE));
        var day = today.plusDays(dice.nextInt(25));
        int hours = 1 + dice.nextInt(7);
        var from = LocalTime.of(8 + dice.nextInt(8), 0);
        var until = from.plusHours(Math.min(hours, 23 - from.getHour()));
        var pot = dice.nextInt(3) == 0 ? (dice.nextBoolean() ? "paid" : "unpaid") : null;
        as(
                city.at.hr,
                () -> asked.add(
                        city.services.mine().askFor(city.place(who), new AskTimeOff(day, from, until, pot, null))));
    }

    private void decide(Random dice) {
        var one = any(dice);
        var said = dice.nextInt(5) == 0 ? DecideTimeOff.refuse("Too busy") : DecideTimeOff.approve();
        as(city.at.hr, () -> city.services.timeOff().decide(one.id(), said));
    }

    private Identity whose(TimeOff one) {
        return people.stream()
                .filter(who -> city.place(who).equals(one.memberId()))
                .findFirst()
                .orElseThrow();
    }

    private void withdraw(Random dice) {
        var one = any(dice);
        as(city.atWork(whose(one)), () -> city.services.mine().withdraw(one.id()));
    }

    private void come(Random dice) {
        var one = any(dice);
        as(
                Binding.person(city.at.city.partnership(), whose(one)),
                () -> days.add(city.services
                        .myDays()
                        .come(one.ref(), city.services.myDays().organisation(pantry, "Pack parcels"))
                        .id()));
    }

    private void say(Random dice) {
        if (days.isEmpty()) return;
        var day = days.get(dice.nextInt(days.size()));
        var said = dice.nextInt(5) == 0
                ? SayDay.notSo()
                : new SayDay("confirmed", dice.nextBoolean() ? null : 15 * (1 + dice.nextInt(30)), null, true);
        as(host, () -> city.services.days().say(day, said));
    }

    private void cut(Random dice) {
        var who = city.place(people.get(dice.nextInt(PEOPLE)));
        city.at.run(
                "UPDATE csr_brokerage.employee SET weekly_minutes = ? WHERE id = ?", 60 * (10 + dice.nextInt(28)), who);
    }

    private void correct(Random dice) {
        var one = any(dice);
        as(payroll, () -> city.services.absences().correct(one.id(), 15 * dice.nextInt(20), "Was there after all"));
    }
}

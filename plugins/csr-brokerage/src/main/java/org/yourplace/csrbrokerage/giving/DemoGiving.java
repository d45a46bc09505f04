package org.yourplace.csrbrokerage.giving;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.yourplace.spi.feature.DemoSeed;

/** A handful of people at Harbourline give from their pay, one changes, one stops; payroll makes its file each month. */
public final class DemoGiving implements DemoSeed {
    private static final String EMPLOYER = "harbourline";
    private static final int MONTHS = 8;
    private static final int FILE_DAY = 16;

    private final MyGiving giving;
    private final PayrollGiving payroll;

    DemoGiving(MyGiving giving, PayrollGiving payroll) {
        this.giving = giving;
        this.payroll = payroll;
    }

    /** Somebody who gives: to whom, how much, since how many months. */
    private record Giver(String person, String charity, int pence, int monthsAgo) {}

    private static final List<Giver> GIVERS = List.of(
            new Giver("employee", "Pantry", 1000, 8),
            new Giver("ingrid", "Supper", 500, 7),
            new Giver("tariq", "Talking Table", 2000, 7),
            new Giver("becky", "Memory Choir", 800, 6),
            new Giver("jo", "Toolshed", 1500, 5),
            new Giver("natalie", "Story Hour", 1200, 3),
            new Giver("luis", "Stream Keepers", 600, 2));

    @Override
    public void plant(World world) {
        if (!offered(world)) return;
        for (int back = MONTHS; back >= 0; back--) {
            var month = world.today().minusMonths(back);
            for (var giver : GIVERS) {
                if (giver.monthsAgo() == back) give(world, giver, giver.pence(), at(month.withDayOfMonth(3)));
            }
            if (back == 2) give(world, GIVERS.get(1), 1000, at(month.withDayOfMonth(4)));
            if (back == 1) stop(world, GIVERS.get(4), at(month.withDayOfMonth(20)));
            var file = at(month.withDayOfMonth(FILE_DAY));
            if (file.isBefore(at(world.today()))) world.asMember(EMPLOYER, file, payroll::made);
        }
    }

    /** A partnership without this employer, or whose settings name no agency, has no such year. */
    private boolean offered(World world) {
        try {
            return !world.asPerson(address(GIVERS.getFirst()), at(world.today()), giving::offers)
                    .isEmpty();
        } catch (IllegalArgumentException nobody) {
            return false;
        }
    }

    private void give(World world, Giver giver, int pence, Instant at) {
        if (at.isAfter(at(world.today()))) return;
        world.asPerson(address(giver), at, () -> giving.charities(giver.charity()).stream()
                .findFirst()
                .map(charity -> giving.give(new Give(EMPLOYER, charity.id(), pence))));
    }

    private void stop(World world, Giver giver, Instant at) {
        world.asPerson(address(giver), at, () -> giving.mine().stream()
                .map(gift -> giving.stop(gift.id()))
                .toList());
    }

    private static String address(Giver giver) {
        return giver.person() + "@" + EMPLOYER + ".example";
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(8, 0)).toInstant(ZoneOffset.UTC);
    }
}

package org.yourplace.volunteeringbank.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Two who confirm the same hours at the same moment do not wait for each other for ever, whatever order they name them in. */
class BulkConfirmIT extends HoursCity {
    private static final int ROUNDS = 25;
    private static final int HOURS = 6;

    @Test
    void two_bulk_confirms_of_the_same_hours_in_opposite_order_both_end() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var ids = logged(round);
            atOnce(() -> confirm(ids), () -> confirm(ids.reversed()));
        }

        assertThat(held().confirmed()).isEqualTo(60L * ROUNDS * HOURS);
        assertThat(bank.look(
                        Integer.class, "SELECT count(*)::int FROM core.contribution_entry WHERE step = 'confirmed'"))
                .as("each hour is confirmed once")
                .isEqualTo(ROUNDS * HOURS);
    }

    @Test
    void a_roll_that_takes_hours_back_and_a_bulk_confirm_of_the_same_days_both_end() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var ids = logged(round);
            var last = DAY.minusDays((long) round * HOURS + HOURS - 1);
            var roll = new AttendedHours(bank.core);
            atOnce(
                    () -> confirm(ids),
                    () -> bank.as(bank.pantry, () -> bank.core.database().write(tx -> {
                        roll.notThere(tx, ids.getLast(), 30);
                        roll.oneAfterTheOther(tx, listing.organisation().id(), last); // as the next on the roll does
                        return true;
                    })));
        }

        assertThat(held().waiting()).isZero();
    }

    /** An hour on each of some days, which have the days of one round in common with nothing else. */
    private List<UUID> logged(int round) {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < HOURS; i++) {
            var day = DAY.minusDays((long) round * HOURS + i);
            var said = new LogHours(application, null, null, day, 60, null);
            ids.add(bank.as(amina, () -> bank.bank.myHours().log(said)).id());
        }
        return ids;
    }

    private int confirm(List<UUID> ids) {
        return bank.as(bank.pantry, () -> bank.bank.hours().confirm(ids));
    }

    private static void atOnce(Callable<?>... work) throws Exception {
        var start = new CyclicBarrier(work.length);
        try (var two = Executors.newFixedThreadPool(work.length)) {
            var going = new ArrayList<Callable<Object>>();
            for (var one : work) {
                going.add(() -> {
                    start.await();
                    return one.call();
                });
            }
            for (var one : two.invokeAll(going, 60, TimeUnit.SECONDS)) {
                one.get();
            }
        }
    }
}

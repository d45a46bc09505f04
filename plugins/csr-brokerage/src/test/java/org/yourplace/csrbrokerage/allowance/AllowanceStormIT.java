package org.yourplace.csrbrokerage.allowance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Some of it each time; {@code -Dallowance.operations=100000} does all of it. */
class AllowanceStormIT {
    @Test
    void no_hour_is_lost_or_spent_twice_and_nothing_goes_below_nothing() throws InterruptedException {
        int operations = Integer.getInteger("allowance.operations", 2_000);
        long seed = Long.getLong("allowance.seed", 20261123L);
        var begun = System.nanoTime();
        var storm = new AllowanceStorm(seed);

        storm.run(operations);

        var sums = storm.city.at.city.owner().withHandle(db -> SlowSums.of(db, storm.today()));
        System.out.printf(
                "FIGURE allowance: seed %d, %,d operations by 4 at once (%,d rightly refused), %,d comparisons, %d wrong, %d surprises; %.0f s%n",
                seed,
                storm.done.get(),
                storm.refused.get(),
                sums.compared,
                sums.wrong.size(),
                storm.surprises.size(),
                (System.nanoTime() - begun) / 1e9);
        assertThat(storm.surprises).isEmpty();
        assertThat(sums.wrong).isEmpty();
    }
}

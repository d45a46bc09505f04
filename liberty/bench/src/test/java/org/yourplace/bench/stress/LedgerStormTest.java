package org.yourplace.bench.stress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LedgerStormTest {

    /** A tenth of what {@code liberty/bench/stress ledger} does; the seed is printed and repeats it. */
    @Test
    void every_total_agrees_with_a_slow_recomputation() {
        var ledger = LedgerStorm.run(new LedgerStorm.Plan(5_000, System.nanoTime() & 0xffffff));

        System.out.println("FIGURE " + ledger);
        assertThat(ledger.wrong()).as("wrong totals, seed " + ledger.seed()).isZero();
        assertThat(ledger.surprises()).as("surprises, seed " + ledger.seed()).isZero();
    }
}

package org.yourplace.bench.stress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContextBleedTest {

    /** A tenth of what {@code liberty/bench/stress context} does. */
    @Test
    void no_transaction_ever_sees_what_another_left_on_a_connection() throws InterruptedException {
        var bleed = ContextBleed.run(ContextBleed.Plan.of(100_000));

        System.out.println("FIGURE " + bleed);
        assertThat(bleed.transactions()).isEqualTo(100_000);
        assertThat(bleed.wrongRows()).as("wrong-tenant rows").isZero();
        assertThat(bleed.missingRows()).as("own rows missing").isZero();
        assertThat(bleed.plainRows()).as("rows for nobody").isZero();
        assertThat(bleed.settingsLeft()).as("settings left").isZero();
        assertThat(bleed.killed()).isPositive();
        assertThat(bleed.timedOut()).isPositive();
        assertThat(bleed.committed()).isGreaterThan(50_000);
    }
}

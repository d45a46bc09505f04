package org.yourplace.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.testing.isolation.Isolation;

class CoreIsolationTest {
    private static Isolation isolation;

    @BeforeAll
    static void a_database() {
        isolation = Isolation.of(EmbeddedDatabase.fresh(), "core");
    }

    @Test
    void no_probe_crosses_a_boundary_of_core() {
        assertThat(isolation.probes()).isGreaterThan(200);
        assertThat(isolation.broken()).isEmpty();
    }

    @Test
    void nobody_reaches_anything_before_the_database_is_told_who_asks() {
        assertThat(isolation.tables()).isGreaterThan(20);
        assertThat(isolation.reachedWithNothingSet()).isEmpty();
    }

    @Test
    void every_breakage_of_core_is_noticed() {
        var verdicts = isolation.verdicts();

        assertThat(verdicts).hasSizeGreaterThan(150);
        assertThat(verdicts)
                .allSatisfy((mutant, catcher) -> assertThat(catcher).as(mutant).isPresent());
    }
}

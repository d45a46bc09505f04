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
    void every_breakage_of_core_is_noticed() {
        var mutants = isolation.mutants();

        var unnoticed = mutants.stream()
                .filter(mutant -> !isolation.caught(mutant))
                .map(Isolation.Mutant::description)
                .toList();

        assertThat(mutants).hasSizeGreaterThan(80);
        assertThat(unnoticed).isEmpty();
        mutants.forEach(mutant -> System.out.println("caught: " + mutant.description()));
    }
}

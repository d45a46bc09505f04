package org.yourplace.csrbrokerage.programme;

import org.junit.jupiter.api.Test;
import org.yourplace.testing.ArchitectureRules;

class ArchitectureTest {
    @Test
    void the_programme_keeps_the_rules_of_the_house() {
        ArchitectureRules.forPlugin("org.yourplace.csrbrokerage.programme").check();
    }
}

package org.yourplace.volunteeringbank;

import org.junit.jupiter.api.Test;
import org.yourplace.testing.ArchitectureRules;

class ArchitectureTest {
    @Test
    void the_bank_keeps_the_rules_of_the_house() {
        ArchitectureRules.forPlugin("org.yourplace.volunteeringbank").check();
    }
}

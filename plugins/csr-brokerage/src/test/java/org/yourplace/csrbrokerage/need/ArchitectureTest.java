package org.yourplace.csrbrokerage.need;

import org.junit.jupiter.api.Test;
import org.yourplace.testing.ArchitectureRules;

class ArchitectureTest {
    @Test
    void needs_keep_the_rules_of_the_house() {
        ArchitectureRules.forPlugin("org.yourplace.csrbrokerage.need").check();
    }
}

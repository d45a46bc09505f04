package org.yourplace.testing;

import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void the_spi_knows_nothing_of_what_implements_it() {
        ArchitectureRules.forHost(
                        "org.yourplace.spi",
                        "org.yourplace.platform..",
                        "org.yourplace.kit..",
                        "com.vaadin..",
                        "gg.jte..")
                .check();
    }

    @Test
    void the_platform_knows_no_face_and_no_plugin() {
        ArchitectureRules.forHost(
                        "org.yourplace.platform",
                        "org.yourplace.kit..",
                        "org.yourplace.site..",
                        "org.yourplace.workspace..",
                        "org.yourplace.volunteeringbank..",
                        "com.vaadin..")
                .check();
    }
}

package org.yourplace.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The WAR's bill of materials: what is in it may be given on, and nothing in it must be paid for. */
class LicencesIT {
    private static final Set<String> OPEN = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            // the two-clause licence in FreeBSD's words, as biweekly names it
            "FreeBSD License",
            "EPL-1.0",
            "EPL-2.0",
            "EDL-1.0",
            "PostgreSQL",
            "CC0-1.0",
            "Public-Domain");

    /** The libraries of the directory's protocol and of documents may be taken under this one; they stand in the WAR as they came. */
    private static final Set<String> LESSER = Set.of(
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "GNU Lesser General Public License version 2.1 (LGPLv2.1)",
            "GNU Lesser General Public License (LGPL), version 2.1 or later");

    private static final Set<String> UNDER_LESSER = Set.of(
            "com.unboundid.product.scim2:scim2-sdk-common",
            "io.github.openhtmltopdf:openhtmltopdf-core",
            "io.github.openhtmltopdf:openhtmltopdf-pdfbox");

    private static final JsonNode BILL =
            JsonMapper.shared().readTree(Path.of("target", "bom.json").toFile());

    @Test
    void every_part_of_the_war_is_under_an_open_licence() {
        List<String> others = new ArrayList<>();
        for (JsonNode part : BILL.path("components")) {
            String name =
                    part.path("group").asString() + ":" + part.path("name").asString();
            List<String> licences = licences(part);
            boolean ours = name.startsWith("org.yourplace:");
            boolean lesser = UNDER_LESSER.contains(name) && licences.stream().anyMatch(LESSER::contains);
            if (!ours && !lesser && licences.stream().noneMatch(OPEN::contains)) {
                others.add(name + " " + licences);
            }
        }

        assertThat(BILL.path("components").size()).isGreaterThan(50);
        assertThat(others).isEmpty();
    }

    private static List<String> licences(JsonNode part) {
        List<String> licences = new ArrayList<>();
        for (JsonNode entry : part.path("licenses")) {
            JsonNode licence = entry.path("license");
            String expression = entry.path("expression").asString();
            licences.add(licence.path("id").asString(licence.path("name").asString(expression)));
        }
        return licences;
    }
}

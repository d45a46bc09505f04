package org.yourplace.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One place names versions: the parent at the top of the tree. */
class PinnedVersionsTest {
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern VERSION = Pattern.compile("<version>([^<]*)</version>");
    private static final Pattern PARENT = Pattern.compile("<parent>.*?</parent>", Pattern.DOTALL);

    @Test
    void a_module_names_no_version_of_its_own() throws IOException {
        List<String> named = new ArrayList<>();
        for (Path pom : poms()) {
            if (!pom.equals(TOP.resolve("pom.xml"))) {
                versions(pom).stream()
                        .filter(version -> !version.matches("\\$\\{[a-z.]+}"))
                        .forEach(version -> named.add(TOP.relativize(pom) + " " + version));
            }
        }

        assertThat(named).isEmpty();
    }

    @Test
    void the_parent_names_exact_releases_only() throws IOException {
        String parent = Files.readString(TOP.resolve("pom.xml"));
        Matcher property = Pattern.compile("<([a-z0-9.]+\\.version)>([^<]*)<").matcher(parent);
        List<String> loose = new ArrayList<>(versions(TOP.resolve("pom.xml")).stream()
                .filter(version -> version.matches(".*(SNAPSHOT|LATEST|RELEASE|[\\[(,]).*"))
                .toList());
        while (property.find()) {
            if (!property.group(2).matches("[0-9][0-9A-Za-z.-]*")
                    || property.group(2).contains("SNAPSHOT")) {
                loose.add(property.group());
            }
        }

        // its own version, and the range of JDKs and Mavens that may build it
        assertThat(loose).containsExactlyInAnyOrder("0.1.0-SNAPSHOT", "[21,)", "[3.8.6,)");
    }

    @Test
    void no_pom_names_a_repository() throws IOException {
        for (Path pom : poms()) {
            assertThat(Files.readString(pom))
                    .doesNotContain("<repository>", "<pluginRepository>", "<distributionManagement>");
        }
    }

    private static List<String> versions(Path pom) throws IOException {
        Matcher version = VERSION.matcher(PARENT.matcher(Files.readString(pom)).replaceAll(""));
        return version.results().map(found -> found.group(1)).toList();
    }

    private static List<Path> poms() throws IOException {
        try (Stream<Path> files = Files.walk(TOP, 3)) {
            return files.filter(file -> file.endsWith("pom.xml"))
                    .filter(file -> !file.toString().contains("target"))
                    .toList();
        }
    }
}

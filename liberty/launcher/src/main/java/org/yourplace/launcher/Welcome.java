package org.yourplace.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is printed when the house is open: the address, and who can come in. */
final class Welcome {
    private static final int SHOWN = 12;

    private Welcome() {}

    static String text(Path tenantConfig, Options options, Secrets secrets, Duration took) {
        String address = "http://localhost:" + options.port() + "/";
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%nYour Place is open, after %.1f s.%n%n  For residents      %s%n  For organisations  %sworkspace%n",
                took.toMillis() / 1000.0,
                address,
                address));
        if (options.demo()) {
            text.append("\n  Sign-ins of the demonstration, all with the password ")
                    .append(secrets.demo())
                    .append("\n");
            people(tenantConfig)
                    .forEach(line -> text.append("    ").append(line).append('\n'));
            text.append("    and everybody else in tenant-config/partnerships/*/people.json\n");
        }
        return text.append("\nCtrl-C stops it; what is entered is kept in ")
                .append(options.data())
                .append(".\n")
                .toString();
    }

    /** Whoever works for the broker, then one person of each kind (admin, coordinator, resident ..) elsewhere. */
    private static List<String> people(Path tenantConfig) {
        Set<String> kinds = new HashSet<>();
        List<String> lines = new ArrayList<>();
        for (Path folder : partnerships(tenantConfig)) {
            String broker = "@"
                    + read(folder.resolve("partnership.json"))
                            .at("/broker/tenant")
                            .asString() + ".";
            List<JsonNode> people = StreamSupport.stream(
                            read(folder.resolve("people.json")).path("people").spliterator(), false)
                    .toList();
            Stream<JsonNode> atBroker =
                    people.stream().filter(person -> email(person).contains(broker));
            Stream<JsonNode> elsewhere = people.stream()
                    .filter(person -> !email(person).contains(broker))
                    .filter(person -> kinds.add(email(person).replaceAll("[0-9]*@.*", "")));
            Stream.concat(atBroker, elsewhere).map(Welcome::line).forEach(lines::add);
        }
        return lines.subList(0, Math.min(SHOWN, lines.size()));
    }

    private static String line(JsonNode person) {
        String title = person.path("title").asString("resident");
        return String.format(
                Locale.ROOT, "%-42s %s, %s", email(person), person.path("name").asString(), title);
    }

    private static String email(JsonNode person) {
        return person.path("email").asString();
    }

    private static List<Path> partnerships(Path tenantConfig) {
        try (Stream<Path> folders = Files.list(tenantConfig.resolve("partnerships"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Nothing to tell is no reason not to open. */
    private static JsonNode read(Path file) {
        try {
            return JsonMapper.shared().readTree(file.toFile());
        } catch (JacksonException e) {
            return JsonMapper.shared().createObjectNode();
        }
    }
}

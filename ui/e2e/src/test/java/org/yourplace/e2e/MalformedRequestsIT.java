package org.yourplace.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.e2e.Operations.Operation;

/** Ten thousand bad requests by somebody who may: each is answered in plain words, none breaks anything. */
class MalformedRequestsIT {
    private static final int REQUESTS = 10_000;
    private static final String TENANT = "harefield-story-hour";

    private final RunningHouse house = RunningHouse.shared();
    private final Hostile hostile = new Hostile(20261122);
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();
    private int counted;

    @Test
    void no_bad_request_breaks_the_house() {
        var member = Api.as(house, "coordinator@" + TENANT + ".example");
        var operations = Operations.of(house).stream()
                .filter(operation -> !operation.path().contains("/auth/"))
                .filter(operation -> !operation.path().contains("/features/"))
                .toList();

        var directories = Operations.ofDirectories();
        var directory = new PlantedKey(house, "coordinator@" + TENANT + ".example", TENANT).ofDirectory();

        for (int i = 0; counted < REQUESTS && i < REQUESTS * 3; i++) {
            if (i % 5 == 0) {
                send(directory, directories.get(i / 5 % directories.size()));
            } else {
                send(member, operations.get((i - i / 5) % operations.size()));
            }
        }

        System.out.println(
                "malformed: " + counted + " requests, " + operations.size() + " operations, by status " + statuses);
        assertThat(broken).isEmpty();
        assertThat(counted).isEqualTo(REQUESTS);
        assertThat(statuses).doesNotContainKey(429);
    }

    private void send(Api member, Operation operation) {
        var path = path(operation);
        Api.Answer answer;
        try {
            answer = operation.writes()
                    ? member.send(
                            operation.method(),
                            path,
                            BodyPublishers.ofByteArray(hostile.body(operation)),
                            Map.of("Content-Type", "application/json"))
                    : member.get(path);
        } catch (IllegalArgumentException notAnAddress) {
            return;
        }
        if (answer.status() == 429) {
            statuses.merge(429, 1, Integer::sum);
            return;
        }
        counted++;
        statuses.merge(answer.status(), 1, Integer::sum);
        if (answer.status() >= 500
                || answer.body().contains("\tat ")
                || answer.body().contains("Exception")) {
            broken.add(operation.method() + " " + path + " -> " + answer.status() + " "
                    + answer.body().lines().findFirst().orElse(""));
        }
    }

    private String path(Operation operation) {
        boolean badPath = hostile.upTo(4) == 0;
        var path = operation.path().replace("{tenant}", TENANT);
        while (path.contains("{")) {
            path = path.replaceFirst(
                    "\\{[^}]+\\}",
                    java.util.regex.Matcher.quoteReplacement(
                            badPath ? hostile.parameter() : UUID.randomUUID().toString()));
        }
        if (operation.queries().isEmpty()) {
            return path;
        }
        var name = operation.queries().get(hostile.upTo(operation.queries().size()));
        return path + "?" + name + "=" + hostile.parameter();
    }
}

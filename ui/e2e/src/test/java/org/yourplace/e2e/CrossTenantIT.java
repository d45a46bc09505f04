package org.yourplace.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.e2e.Operations.Operation;
import tools.jackson.databind.JsonNode;

/**
 * Everybody tries everything on what is not theirs. Operations come from the served OpenAPI document, ids from the database, callers from
 * the demo people; nobody reads a planted word, nothing of the other organisation changes, and what is another's looks like what is not
 * there.
 */
class CrossTenantIT {
    private static final String OWN = "harefield-story-hour";
    private static final String FOREIGN = "bevois-spokes";
    private static final String ABSENT = "no-such-organisation";

    private final RunningHouse house = RunningHouse.shared();
    private final List<String> leaks = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private int attempts;

    @Test
    void nobody_reads_or_changes_what_is_anothers() {
        var canaries = Canaries.plant(Inside.of(house), FOREIGN);
        Canaries.awaitJobs(Inside.of(house));
        var before = canaries.fingerprint();
        var operations = new ArrayList<>(Operations.of(house));
        operations.addAll(Operations.ofDirectories());

        for (var caller : callers().entrySet()) {
            for (var operation : operations) {
                tryAll(caller.getKey(), caller.getValue(), operation, canaries.ids(operation.feature()));
            }
        }

        leaks.stream().limit(30).forEach(System.out::println);
        differences.stream().limit(30).forEach(System.out::println);
        System.out.println("cross-tenant: " + attempts + " attempts, " + operations.size() + " operations, "
                + canaries.columns() + " columns with the word, " + leaks.size() + " leaks, " + differences.size()
                + " tell-tale answers");
        assertThat(leaks).isEmpty();
        assertThat(differences).isEmpty();
        assertThat(canaries.fingerprint()).isEqualTo(before);
        assertThat(attempts).isGreaterThanOrEqualTo(7_000);
    }

    private Map<String, Api> callers() {
        var callers = new LinkedHashMap<String, Api>();
        callers.put("a guest", Api.guest(house));
        callers.put("a resident", Api.as(house, "resident1@example.org"));
        callers.put("a coordinator of another group", Api.as(house, "coordinator@" + OWN + ".example"));
        callers.put("the supporter's administrator", Api.as(house, "admin@svs.example"));
        callers.put("the supporter's adviser", Api.as(house, "broker@svs.example"));
        callers.put("the council's officer", Api.as(house, "officer@council.example"));
        callers.put("the steward", Api.as(house, "admin@steward.example"));
        callers.put("somebody with a revoked token", revoked());
        callers.put(
                "a session of another organisation's sign-on",
                key("admin@harbourline.example", "harbourline").ofSignOn());
        callers.put(
                "a directory's token of another organisation",
                key("admin@harbourline.example", "harbourline").ofDirectory());
        callers.put(
                "a directory's token of a group",
                key("coordinator@" + OWN + ".example", OWN).ofDirectory());
        callers.put(
                "the supporter's token for their own organisation",
                key("admin@svs.example", "svs").forOneOrganisation());
        callers.put(
                "a token for reading one feature",
                key("coordinator@" + OWN + ".example", OWN).reading("volunteering-bank"));
        return callers;
    }

    private PlantedKey key(String email, String tenant) {
        return new PlantedKey(house, email, tenant);
    }

    private Api revoked() {
        var token = Api.as(house, "coordinator@" + OWN + ".example");
        assertThat(token.send("DELETE", "/api/v1/auth/tokens/current", BodyPublishers.noBody(), Map.of())
                        .status())
                .isBetween(200, 204);
        return token;
    }

    private void tryAll(String caller, Api api, Operation operation, List<UUID> foreignIds) {
        var tenants = operation.path().contains("{tenant}") ? List.of(FOREIGN, OWN) : List.of("");
        var guessed = UUID.randomUUID();
        for (var tenant : tenants) {
            var absentTenant = tenant.equals(FOREIGN) ? ABSENT : tenant;
            var absent = attempt(caller, api, operation, absentTenant, guessed.toString());
            for (var id : ids(operation, foreignIds)) {
                var foreign = attempt(caller, api, operation, tenant, id.toString());
                compare(caller, operation, tenant, id, foreign, absent);
            }
        }
    }

    private static List<UUID> ids(Operation operation, List<UUID> foreignIds) {
        var placeholders = operation.path().replace("{tenant}", "");
        return placeholders.contains("{") ? foreignIds : foreignIds.subList(0, 3);
    }

    private Api.Answer attempt(String caller, Api api, Operation operation, String tenant, String id) {
        attempts++;
        var path = operation
                .path()
                .replace("{tenant}", tenant)
                .replaceAll("\\{postcode\\}", "SO14%202AA")
                .replaceAll("\\{[^}]+\\}", id);
        var body = operation.writes() ? BodyPublishers.ofString(body(operation)) : BodyPublishers.noBody();
        var headers = operation.writes() ? Map.of("Content-Type", "application/json") : Map.<String, String>of();
        var answer = api.send(operation.method(), path, body, headers);
        if (answer.body().toLowerCase().contains(Canaries.WORD)) {
            leaks.add(caller + ": " + operation + " " + path + " -> " + answer.status() + " "
                    + answer.body()
                            .substring(Math.max(0, answer.body().indexOf(Canaries.WORD) - 80))
                            .lines()
                            .findFirst()
                            .orElse(""));
        }
        return answer;
    }

    private static String body(Operation operation) {
        if (operation.path().matches(".*/features/[^/]+")) {
            return "{\"enabled\":true}";
        }
        return operation.example().isMissingNode() ? "{}" : operation.example().toString();
    }

    private void compare(
            String caller, Operation operation, String tenant, UUID id, Api.Answer foreign, Api.Answer absent) {
        boolean idMatters = operation.path().replace("{tenant}", "").contains("{");
        if (!tenant.equals(FOREIGN) && !idMatters) {
            return;
        }
        if (foreign.status() != absent.status() || !shape(foreign).equals(shape(absent))) {
            differences.add(caller + ": " + operation + " for " + tenant + " " + id + ": " + foreign.status() + " "
                    + shape(foreign) + " but when absent " + absent.status() + " " + shape(absent));
        }
    }

    /** The keys of a JSON answer and, of a problem, its code: what a prober could tell answers apart by. */
    private static String shape(Api.Answer answer) {
        if (answer.body().isBlank()) {
            return "empty";
        }
        try {
            var json = answer.json();
            return keys(json)
                    + json.path("type").asString("")
                    + json.path("detail").asString("");
        } catch (RuntimeException notJson) {
            return answer.header("Content-Type");
        }
    }

    private static String keys(JsonNode json) {
        return new TreeSet<>(json.propertyNames()).toString();
    }
}

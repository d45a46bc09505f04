package org.yourplace.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.e2e.Operations.Operation;

/**
 * A token that was made for less than its holder may do is refused at the door for everything else, whatever the holder's rights are.
 * The operations come from the served OpenAPI document, so that a new one cannot be forgotten.
 */
class ScopesIT {
    private static final String ROOT = "/api/v1/";
    private static final String TENANT = "svs";
    private static final String CORE = "core";
    /** What anybody may read, and the token's own end. */
    private static final Set<String> OPEN = Set.of("areas", "postcodes", "codes");

    private static final List<List<String>> NARROW = List.of(
            List.of("volunteering-bank:read"),
            List.of("volunteering-bank"),
            List.of("core:read"),
            List.of("core"),
            List.of("volunteering-bank:read", "core:read"));

    private final RunningHouse house = RunningHouse.shared();
    private final Api administrator = Api.as(house, "admin@" + TENANT + ".example");

    @Test
    void a_token_is_refused_everything_that_it_was_not_made_for() {
        var operations = Operations.of(house).stream()
                .filter(one -> one.path().startsWith(ROOT))
                .toList();
        var features = features();
        var wrong = new ArrayList<String>();
        int refused = 0;
        int let = 0;

        for (var scopes : NARROW) {
            var token = token(scopes);
            for (var operation : operations) {
                boolean within = within(scopes, operation, features);
                if (within && operation.writes()) {
                    continue;
                }
                var answer = ask(token, operation);
                boolean outside = answer.status() == 403
                        && answer.header("Content-Type").startsWith("application/problem+json")
                        && answer.json().path("type").asString("").endsWith("outside-scopes");
                if (outside == within) {
                    wrong.add(scopes + " " + operation + " -> " + answer.status() + " " + answer.body());
                }
                refused += outside ? 1 : 0;
                let += outside ? 0 : 1;
            }
        }

        System.out.println("scopes: " + operations.size() + " operations, " + NARROW.size() + " tokens, " + refused
                + " refused, " + let + " let through, " + wrong.size() + " wrong");
        assertThat(wrong).isEmpty();
        assertThat(features).contains("volunteering-bank");
        assertThat(refused).isGreaterThan(operations.size() * 2);
    }

    private Api token(List<String> scopes) {
        var wanted =
                Map.of("email", "admin@" + TENANT + ".example", "password", RunningHouse.PASSWORD, "scopes", scopes);
        var made = Api.guest(house).post("/api/v1/auth/tokens", wanted);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return Api.with(house, made.json().path("token").asString());
    }

    /** Ids of the features that run here. */
    private Set<String> features() {
        var ids = new java.util.TreeSet<String>();
        administrator
                .get("/api/v1/tenants/" + TENANT + "/features")
                .json()
                .path("items")
                .forEach(one -> ids.add(one.path("id").asString()));
        return ids;
    }

    private static boolean within(List<String> scopes, Operation operation, Set<String> features) {
        var segments = filled(operation).substring(ROOT.length()).split("/");
        boolean ofTenant = segments[0].equals("tenants");
        if (operation.path().endsWith("/auth/tokens/current") || (!operation.writes() && OPEN.contains(segments[0]))) {
            return true;
        }
        var word = ofTenant ? (segments.length > 2 ? segments[2] : CORE) : segments[0];
        var scope = features.contains(word) ? word : CORE;
        return scopes.contains(scope) || (!operation.writes() && scopes.contains(scope + ":read"));
    }

    private static Api.Answer ask(Api token, Operation operation) {
        var path = filled(operation);
        return operation.writes()
                ? token.send(
                        operation.method(),
                        path,
                        BodyPublishers.ofString("{}"),
                        Map.of("Content-Type", "application/json"))
                : token.get(path);
    }

    private static String filled(Operation operation) {
        return operation
                .path()
                .replace("{tenant}", TENANT)
                .replaceAll("\\{postcode\\}", "SO14%202AA")
                .replaceAll("\\{[^}]+\\}", UUID.randomUUID().toString());
    }
}

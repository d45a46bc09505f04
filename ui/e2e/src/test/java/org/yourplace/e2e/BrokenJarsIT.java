package org.yourplace.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Broken jars harm nothing: the house stands, the bank works, and whoever looks is told what is wrong with each. */
class BrokenJarsIT {
    private static final String BANK = "/api/v1/tenants/svs/volunteering-bank/opportunities";

    private final RunningHouse house = UnluckyHouse.HOUSE;

    @Test
    void the_house_is_ready_and_health_names_each_broken_jar_with_its_reason() {
        assertThat(Api.guest(house).get("/health/ready").json().path("status").asString())
                .isEqualTo("UP");

        var features = features();

        assertThat(features.path("volunteering-bank").asString()).startsWith("running");
        UnluckyHouse.REASONS.forEach((file, reason) ->
                assertThat(features.path(file).asString()).as(file).isEqualTo("refused: " + reason));
        assertThat(features.size()).isEqualTo(UnluckyHouse.REASONS.size() + 1);
    }

    private JsonNode features() {
        for (var check : Api.guest(house).get("/health").json().path("checks")) {
            if (check.path("name").asString().equals("features")) {
                return check.path("data");
            }
        }
        throw new AssertionError("health says nothing about features");
    }

    @Test
    void the_bank_works_as_if_nothing_else_were_there() {
        var found = Api.guest(house).get("/api/v1/volunteering-bank/opportunities");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().path("items").size()).isPositive();
        assertThat(Api.guest(house).get("/volunteer").status()).isEqualTo(200);

        var admin = Api.as(house, "admin@svs.example");
        assertThat(admin.get(BANK).status()).isEqualTo(200);
        var listing = admin.post(
                BANK,
                Map.of(
                        "title",
                        "Hold the ladder",
                        "description",
                        "While the lamp is changed.",
                        "commitment",
                        "regular",
                        "status",
                        "draft"));
        assertThat(listing.status()).as(listing.body()).isEqualTo(201);
    }

    @Test
    void what_is_not_served_has_no_switch_and_no_address() {
        var admin = Api.as(house, "admin@svs.example");
        List<String> switches = new ArrayList<>();
        admin.get("/api/v1/tenants/svs/features")
                .json()
                .path("items")
                .forEach(one -> switches.add(one.path("id").asString()));

        assertThat(switches).containsExactly("volunteering-bank");
        for (var id : List.of("thrower", "open-door", "tomorrow", "empty")) {
            assertThat(Api.guest(house).get("/api/v1/" + id + "/things").status())
                    .isEqualTo(404);
            assertThat(admin.get("/api/v1/tenants/svs/" + id + "/things").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void an_administrator_reads_on_the_screen_what_is_wrong_with_each() {
        try (var chromium = Chromium.at(house)) {
            var steward = Workspace.enter(chromium.window(), "admin@steward.example")
                    .open("/workspace/steward/admin/features");

            var screen = steward.main().innerText();

            assertThat(screen).contains("Could not be started");
            UnluckyHouse.REASONS.forEach((file, reason) -> assertThat(screen).contains(file, reason));
        }
    }
}

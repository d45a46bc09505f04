package org.yourplace.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Listings that a test publishes for itself, so that it needs none of the demo year's and none that another test left. */
final class Listings {
    private Listings() {}

    /** A public one-off on a day in the future, live at once; the answer is its id. */
    static String publish(Api coordinator, String tenant, String title, int places) {
        var answer = coordinator.post(
                "/api/v1/tenants/" + tenant + "/volunteering-bank/opportunities",
                Map.ofEntries(
                        Map.entry("title", title),
                        Map.entry("description", "Sort what the tide brought in."),
                        Map.entry("cause", "nature"),
                        Map.entry("commitment", "one-off"),
                        Map.entry("minutes", 90),
                        Map.entry("starts", "2027-03-06T10:00:00Z"),
                        Map.entry("ends", "2027-03-06T11:30:00Z"),
                        Map.entry("postcode", "SO19 7GQ"),
                        Map.entry("places", places),
                        Map.entry("noJobReplaced", true),
                        Map.entry("visibility", "public"),
                        Map.entry("status", "live")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().path("status").asString()).as(answer.body()).isEqualTo("live");
        return answer.json().path("id").asString();
    }

    /** A listing as it was read, with another status: the body of a PUT. */
    static JsonNode withStatus(JsonNode read, String status) {
        return ((ObjectNode) read.deepCopy()).put("status", status);
    }
}

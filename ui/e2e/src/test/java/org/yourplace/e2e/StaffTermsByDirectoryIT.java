package org.yourplace.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An employer's directory tells grade, hours, manager, start and site over HTTP, and whoever runs the programme sees them. */
class StaffTermsByDirectoryIT {
    private static final String TERMS = "urn:yourplace:scim:schemas:extension:staff-terms:1.0:User";
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private final RunningHouse house = RunningHouse.shared();
    private final Api administrator = Api.as(house, "admin@harbourline.example");
    private final Directory directory = Directory.of(house, "harbourline", administrator);

    @Test
    void terms_are_told_changed_and_refused_in_the_words_of_the_standard() {
        var boss = directory.send("POST", "/Users", "{\"userName\":\"terms-boss@harbourline.example\"}");
        var made = directory.send(
                "POST",
                "/Users",
                "{\"userName\":\"terms-amy@harbourline.example\",\"" + ENTERPRISE + "\":{\"manager\":{\"value\":\""
                        + boss.json().path("id").asString() + "\"}},\"" + TERMS
                        + "\":{\"grade\":\"Deck\",\"hoursAWeek\":18.5,\"fullTimeHours\":37,\"startsOn\":\"2026-04-01\","
                        + "\"site\":\"Quay 9\"}}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var user = "/Users/" + made.json().path("id").asString();
        try {
            assertThat(directory.get(user).body()).contains("\"hoursAWeek\":18.5", "\"site\":\"Quay 9\"", "manager");
            assertThat(administrator
                            .get("/api/v1/tenants/harbourline/csr-brokerage/staff/"
                                    + made.json().path("id").asString())
                            .body())
                    .contains("\"grade\":\"Deck\"", "\"weeklyMinutes\":1110", "\"source\":\"directory\"", "terms-boss");

            var patched = directory.send(
                    "PATCH",
                    user,
                    "{\"Operations\":[{\"op\":\"replace\",\"path\":\"" + TERMS + ":hoursAWeek\",\"value\":\"37\"},"
                            + "{\"op\":\"remove\",\"path\":\"" + TERMS + ":site\"}]}");
            assertThat(patched.status()).as(patched.body()).isEqualTo(200);
            assertThat(patched.body()).contains("\"hoursAWeek\":37").doesNotContain("Quay 9");
            assertThat(patched.header("ETag")).isNotEqualTo(made.header("ETag"));

            for (var wrong : new String[] {
                "{\"op\":\"replace\",\"path\":\"" + TERMS + ":hoursAWeek\",\"value\":1e999}",
                "{\"op\":\"replace\",\"path\":\"" + TERMS + ":startsOn\",\"value\":\"+999999999-01-01\"}",
                "{\"op\":\"replace\",\"path\":\"" + TERMS + ":contract\",\"value\":{\"a\":1}}",
                "{\"op\":\"remove\",\"path\":\"" + TERMS + ":grade\"}",
                "{\"op\":\"replace\",\"path\":\"" + TERMS + "\",\"value\":\"all\"}",
                "{\"op\":\"replace\",\"value\":{\"" + TERMS + "\":[1]}}"
            }) {
                var refused = directory.send("PATCH", user, "{\"Operations\":[" + wrong + "]}");
                assertThat(refused.status()).as(wrong + refused.body()).isEqualTo(400);
            }
            assertThat(directory.get(user).body()).contains("\"grade\":\"Deck\"", "\"hoursAWeek\":37");
        } finally {
            directory.send("DELETE", user, "");
            directory.send("DELETE", "/Users/" + boss.json().path("id").asString(), "");
        }
    }

    @Test
    void the_directory_is_told_what_it_may_tell() {
        assertThat(directory.get("/Schemas/" + TERMS).body()).contains("\"hoursAWeek\"", "\"decimal\"", "\"startsOn\"");
        assertThat(directory.get("/ResourceTypes/User").body()).contains(TERMS);
    }
}

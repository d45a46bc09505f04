package org.yourplace.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A hundred people want ten places at the same moment. */
class SeatsIT {
    private final RunningHouse house = RunningHouse.shared();

    @Test
    void a_hundred_at_once_get_exactly_the_ten_places() throws Exception {
        var coordinator = Api.as(house, "coordinator@itchen-tideline-sweep.example");
        var id = publish(coordinator);

        var statuses = new ArrayList<Integer>();
        try (var people = Executors.newFixedThreadPool(20)) {
            var asks = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 100; i++) {
                var name = "Person " + i;
                asks.add(() -> Api.guest(house)
                        .post(
                                "/api/v1/volunteering-bank/opportunities/" + id + "/applications",
                                Map.of("name", name, "email", "person@example.org", "ageBand", "18-plus"))
                        .status());
            }
            for (var answer : people.invokeAll(asks)) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(10);
        assertThat(statuses).allMatch(status -> List.of(201, 409, 422).contains(status));
        var left = Api.guest(house)
                .get("/api/v1/volunteering-bank/opportunities/" + id)
                .json();
        assertThat(left.path("placesLeft").asInt()).isZero();
    }

    private static String publish(Api coordinator) {
        var answer = coordinator.post(
                "/api/v1/tenants/itchen-tideline-sweep/volunteering-bank/opportunities",
                Map.ofEntries(
                        Map.entry("title", "Ten places on the slipway"),
                        Map.entry("description", "Sort what the tide brought in."),
                        Map.entry("cause", "nature"),
                        Map.entry("commitment", "one-off"),
                        Map.entry("minutes", 90),
                        Map.entry("starts", "2027-03-06T10:00:00Z"),
                        Map.entry("ends", "2027-03-06T11:30:00Z"),
                        Map.entry("postcode", "SO19 7GQ"),
                        Map.entry("places", 10),
                        Map.entry("noJobReplaced", true),
                        Map.entry("visibility", "public"),
                        Map.entry("status", "live")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }
}

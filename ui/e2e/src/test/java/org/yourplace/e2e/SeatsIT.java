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
        var id = Listings.publish(coordinator, "itchen-tideline-sweep", "Ten places on the slipway", 10);

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
}

package org.yourplace.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The least affluent areas go first on the desk of SVS (J10.4): over the demo year the weight lifts what serves them from about five of
 * the first twenty to about nine. Other tests add needs of their own to the same house, hence "about".
 */
class PriorityWeightIT {
    private static final String DESK = "/api/v1/tenants/svs/csr-brokerage/brokerage/";
    private static final int TOP = 20;
    private static final int USUAL = 30;
    private static final int ABOUT = 3;

    private final RunningHouse house = RunningHouse.shared();
    private final Api svs = Api.as(house, "broker@svs.example");

    @AutoClose
    private final Chromium chromium = Chromium.at(house);

    @Test
    void the_usual_weight_lifts_priority_areas_in_the_first_twenty_and_the_desk_says_so() {
        int without = priorityAmongFirst(0);
        int with = priorityAmongFirst(USUAL);
        System.out.println("FIGURE J10.4 priority areas among the first 20: " + without + " at weight 0, " + with
                + " at weight " + USUAL);
        assertThat(without).isBetween(5 - ABOUT, 5 + ABOUT);
        assertThat(with).isBetween(9 - ABOUT, 9 + ABOUT).isGreaterThanOrEqualTo(without + 2);

        var effect = svs.get(DESK + "effect").json();
        assertThat(effect.path("weight").asInt()).isEqualTo(USUAL);
        assertThat(effect.path("atZero").asInt()).isEqualTo(without);
        assertThat(effect.path("inForce").asInt()).isEqualTo(with);

        var desk = Workspace.enter(chromium.window(), "broker@svs.example");
        desk.open("/workspace/svs/csr-brokerage/brokerage");
        assertThat(figure(desk, "weight 0")).hasText(String.valueOf(without));
        assertThat(figure(desk, "weight " + USUAL)).hasText(String.valueOf(with));
    }

    @Test
    void at_both_weights_the_same_needs_have_the_same_points_but_for_the_share_of_the_weight() {
        var without = ranking(0);
        var with = ranking(USUAL);
        assertThat(with.size()).isEqualTo(without.size());
        for (var one : without) {
            var id = one.path("need").path("id").asString();
            var same = with.valueStream()
                    .filter(other -> other.path("need").path("id").asString().equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(same.path("score").asDouble() - points(same, "priority"))
                    .as(id)
                    .isCloseTo(one.path("score").asDouble(), org.assertj.core.data.Offset.offset(0.001));
        }
    }

    private static double points(JsonNode ranked, String reason) {
        return ranked.path("reasons")
                .valueStream()
                .filter(one -> one.path("code").asString().equals(reason))
                .mapToDouble(one -> one.path("points").asDouble())
                .sum();
    }

    private int priorityAmongFirst(int weight) {
        return (int) ranking(weight)
                .valueStream()
                .limit(TOP)
                .filter(one -> one.path("priority").asBoolean())
                .count();
    }

    private JsonNode ranking(int weight) {
        var answer = svs.get(DESK + "needs?limit=100&weight=" + weight);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("items");
    }

    private static Locator figure(Workspace desk, String words) {
        return desk.main()
                .locator(".figure")
                .filter(new Locator.FilterOptions().setHasText(words))
                .locator(".figure-value");
    }
}

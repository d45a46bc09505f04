package org.yourplace.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** SVS switches the bank off on its screen: it is gone from everywhere at once, people are told so plainly, and nothing is lost. */
class SwitchingOffJourneyIT {
    private static final String FEATURES = "/workspace/svs/admin/features";
    private static final String LISTINGS = "/workspace/svs/volunteering-bank/listings";
    private static final String OWN = "/api/v1/tenants/svs/volunteering-bank/opportunities";

    private final RunningHouse house = RunningHouse.shared();
    private final Api api = Api.as(house, "admin@svs.example");

    @AutoClose
    private final Chromium chromium = Chromium.at(house);

    @AfterEach
    void it_is_on_for_whoever_comes_next() {
        api.put("/api/v1/tenants/svs/features/volunteering-bank", Map.of("enabled", true));
    }

    @Test
    void what_is_switched_off_on_the_screen_is_gone_within_two_seconds_and_back_when_it_is_on_again() {
        var before = api.get(OWN).body();
        var listing = "/volunteer/"
                + api.get(OWN + "?status=live")
                        .json()
                        .path("items")
                        .path(0)
                        .path("slug")
                        .asString();
        assertThat(Api.guest(house).get(listing).status()).isEqualTo(200);
        var svs = Workspace.enter(chromium.window(), "admin@svs.example");

        svs.open(FEATURES).press("Switch off Volunteering bank");
        assertThat(svs.page().getByText("Listings, people and figures are kept").first())
                .isVisible();
        svs.confirm();
        answersSoon(api, OWN, 404);
        answersSoon(Api.guest(house), listing, 404);
        var page = chromium.windowWithoutScripts().newPage();
        assertThat(page.navigate(listing).status()).isEqualTo(404);
        assertThat(page.locator("h1")).hasText("There is no page here");
        svs.open(LISTINGS);
        assertThat(svs.main()).containsText("The feature may be switched off for your organisation");
        assertThat(svs.menu()).doesNotContain(LISTINGS);

        svs.open(FEATURES).press("Switch on Volunteering bank").confirm();
        answersSoon(api, OWN, 200);
        answersSoon(Api.guest(house), listing, 200);
        assertThat(api.get(OWN).body()).isEqualTo(before);
        svs.open(LISTINGS);
        assertThat(svs.main().locator("table.rows")).isVisible();
    }

    private static void answersSoon(Api api, String path, int status) {
        long began = System.nanoTime();
        while (api.get(path).status() != status) {
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as(path + " answers " + status)
                    .isLessThan(Duration.ofSeconds(2));
        }
    }
}

package org.yourplace.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/** SVS, who brings the two together. */
final class TrusteeBroker extends TrusteeSide {
    TrusteeBroker(RunningHouse house, Chromium chromium, Axe axe, String title) {
        super(house, chromium, axe, title, "svs", "broker@svs.example");
    }

    void suggests(String name) {
        open("brokerage");
        look("the desk");
        one(title);
        assertThat(detail()).containsText("Why it stands here");
        assertThat(detail()).containsText("Nobody is underway");
        var card = detail().locator("h4")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("..");
        assertThat(card).containsText("Skills that are asked for: " + SKILL);
        look("a need on the desk");
        at.press("Suggest: " + name);
        at.fill("Why you thought of them", "You keep figures in order all day.");
        look("the form of a suggestion");
        send("Suggest");
    }

    void introduces() {
        placement();
        look("a placement");
        dialog("Introduce them");
        send("Introduce them");
        assertThat(detail()).containsText("Introduced");
    }
}

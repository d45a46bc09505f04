package org.yourplace.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A group without a workspace hears of somebody by mail and answers from the link in it, without a password and without scripts. */
class HostedGroupJourneyIT {
    private final RunningHouse house = RunningHouse.shared();

    @AutoClose
    private final Chromium chromium = Chromium.at(house);

    @Test
    void a_hosted_group_answers_from_the_link_in_its_mail() {
        var resident = new Resident(chromium.windowWithoutScripts());
        resident.page().navigate(HostedGroup.listing(house));
        assertThat(resident.page().locator("#interested")).containsText("goes to " + HostedGroup.NAME + " only");
        resident.sayInterested("Winifred Testwell", "07700 900467");

        var group = chromium.windowWithoutScripts().newPage();
        group.navigate(HostedGroup.pageAbout(house, "Winifred"));
        assertThat(group.locator("h1")).hasText(HostedGroup.NAME);
        var person = group.locator("li.person")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("07700 900467"));
        assertThat(person).containsText("Winifred");
        assertThat(person).not().containsText("Testwell");

        press(group, "We've talked (Winifred)");
        assertThat(group.getByRole(AriaRole.STATUS)).hasText("Thank you for talking to Winifred.");
        press(group, "Started (Winifred)");
        assertThat(group.getByRole(AriaRole.STATUS)).hasText("Winifred has started. Good to hear.");
    }

    @Test
    void a_link_that_was_never_sent_opens_nothing() {
        var page = chromium.windowWithoutScripts().newPage();
        var answer = page.navigate("/our-group/" + "x".repeat(43));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.locator("main")).containsText("0");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}

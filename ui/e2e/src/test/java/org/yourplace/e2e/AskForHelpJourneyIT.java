package org.yourplace.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** J8.1 for a group without a workspace: it asks for help on its own page, reached from its mail, and sees what becomes of it. */
class AskForHelpJourneyIT {
    private final RunningHouse house = RunningHouse.shared();

    @AutoClose
    private final Chromium chromium = Chromium.at(house);

    private final String number = String.valueOf(ThreadLocalRandom.current().nextInt(100_000, 1_000_000));
    private final String title = "Water the seedlings " + number;

    @Test
    void a_group_asks_without_scripts_and_is_told_when_svs_looks_and_svs_lets_it_out() {
        var group = page(chromium.windowWithoutScripts());
        six(group);
        tick(group, "paidBefore", "unsure");
        tick(group, "around", "neither");
        tick(group, "promise", "yes");
        press(group, "Send it");
        assertThat(group.getByRole(AriaRole.STATUS)).hasText("Sent. Thank you.");
        assertThat(group.locator(".notice.wait")).containsText("will look at it by");

        var svs = Workspace.enter(chromium.window(), "broker@svs.example");
        svs.open("/workspace/svs/volunteering-bank/desk");
        var row = svs.page()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first();
        svs.click(row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Look or ask")));
        svs.click(svs.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Approve").setExact(true)));

        assertThat(Soon.within(60, () -> {
                    group.reload();
                    return group.locator(".notice.good h2").count() > 0
                            && group.locator(".notice.good h2")
                                    .first()
                                    .innerText()
                                    .contains("Live");
                }))
                .isTrue();
        found(group);
    }

    @Test
    void a_check_that_the_law_does_not_allow_is_told_then_it_goes_live_rests_and_is_filled_with_scripts_too() {
        var group = page(chromium.window());
        var errors = group.locator(".problems");
        press(group, "Ask for help", AriaRole.LINK);
        press(group, "Next: questions for the SVS team");
        assertThat(errors).containsText("Say in a few words what you need");
        six(group);
        tick(group, "paidBefore", "no");
        tick(group, "around", "neither");
        group.locator("input[name=checks][value=none]").uncheck();
        tick(group, "checks", "dbs-enhanced");
        tick(group, "promise", "yes");
        press(group, "Send it");
        assertThat(errors).containsText("no task of it is on the list");
        group.locator("input[name=checks][value=dbs-enhanced]").uncheck();
        press(group, "Send it");
        assertThat(group.getByRole(AriaRole.STATUS)).containsText("It is live");
        found(group);

        group.goBack();
        group.locator("summary").first().click();
        fill(group, "day", "1");
        fill(group, "month", "6");
        fill(group, "year", "2001");
        group.locator("button[value=pause]").click();
        assertThat(errors).containsText("Enter a day that is still to come");
        var soon = LocalDate.now(ZoneOffset.UTC).plusDays(20);
        fill(group, "day", String.valueOf(soon.getDayOfMonth()));
        fill(group, "month", String.valueOf(soon.getMonthValue()));
        fill(group, "year", String.valueOf(soon.getYear()));
        fill(group, "reason", "The tap is broken");
        group.locator("button[value=pause]").click();
        assertThat(group.locator(".notice.wait")).containsText("The tap is broken");
        press(group, "Make it live again");
        press(group, "We have found somebody");
        assertThat(group.locator(".notice h2").last()).containsText("Filled");
    }

    /** The group's own page, from the letter about somebody who is interested. */
    private Page page(BrowserContext window) {
        var resident = new Resident(chromium.windowWithoutScripts());
        var name = "Asker" + number;
        resident.page().navigate(HostedGroup.listing(house));
        resident.sayInterested(name + " Testwell", "07700 900456");
        var page = window.newPage();
        page.navigate(HostedGroup.pageAbout(house, name));
        assertThat(page.locator("h1")).hasText(HostedGroup.NAME);
        return page;
    }

    /** The first step, from a role that many ask for. */
    private void six(Page page) {
        if (page.locator("#field-title").count() == 0) {
            press(page, "Ask for help", AriaRole.LINK);
        }
        page.locator("#field-from").selectOption("gardener");
        press(page, "Fill in the usual answers");
        assertThat(page.locator("#field-description")).not().isEmpty();
        fill(page, "title", title);
        fill(page, "postcode", "SO15 5PP");
        press(page, "Next: questions for the SVS team");
        assertThat(page.locator("h1")).hasText("Questions for the SVS team");
    }

    private void found(Page page) {
        page.navigate("/volunteer?q=" + number);
        assertThat(page.locator("main")).containsText(title);
    }

    private static void fill(Page page, String field, String value) {
        page.locator("#field-" + field).fill(value);
    }

    private static void tick(Page page, String field, String value) {
        page.locator("input[name=" + field + "][value=" + value + "]").check();
    }

    private static void press(Page page, String button) {
        press(page, button, AriaRole.BUTTON);
    }

    private static void press(Page page, String name, AriaRole role) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}

package org.yourplace.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Somebody of 16 applies: a guardian agrees before the group can reach them, and what is for adults is not shown (J8.6). No scripts. */
class GuardianJourneyIT {
    private static final String FOR_ADULTS = "Junior session helper";

    private final RunningHouse house = RunningHouse.shared();

    @AutoClose
    private final Chromium chromium = Chromium.at(house);

    private final int number = ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
    private final String first = "Robin" + number;
    private final String young = "robin" + number + "@example.org";
    private final String guardian = "pat" + number + "@example.org";

    @Test
    void a_guardian_agrees_before_the_group_can_reach_somebody_of_16() {
        var me = chromium.windowWithoutScripts().newPage();
        interested(me);
        assertThat(me.locator("h1")).hasText("Thank you. We ask your parent or guardian first");

        var group = chromium.windowWithoutScripts().newPage();
        group.navigate(HostedGroup.pageAbout(house, first));
        assertThat(person(group)).containsText("Waiting for a guardian");
        assertThat(person(group)).containsText("16 or 17");
        assertThat(person(group)).not().containsText(young);
        assertThat(person(group)).not().containsText("Testwell");
        assertThat(person(group).getByRole(AriaRole.BUTTON, named("We've talked (" + first + " (16 or 17))")))
                .hasCount(0);

        var parent = chromium.windowWithoutScripts().newPage();
        parent.navigate(Letters.link(house, guardian, "/volunteer/guardian/", first));
        assertThat(parent.locator("h1")).hasText("May " + first + " help?");
        parent.locator("input[name=answer][value=agreed]").check();
        parent.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                .click();
        assertThat(parent.locator("h1")).hasText("Thank you. " + first + " may help");

        group.reload();
        assertThat(person(group)).containsText(young);
        assertThat(person(group)).containsText("Pat Testwell has agreed");
    }

    @Test
    void what_is_for_adults_is_not_shown_to_who_says_they_are_16_or_17() {
        var resident = new Resident(chromium.windowWithoutScripts());
        assertThat(resident.look(FOR_ADULTS, "").card(FOR_ADULTS)).isVisible();

        resident.page().navigate("/volunteer?q=" + FOR_ADULTS.replace(" ", "+") + "&age=16-17");

        assertThat(resident.card(FOR_ADULTS)).hasCount(0);
    }

    /** Sends the form twice: the age asks for a guardian, and without scripts the page learns the age when it is sent. */
    private void interested(Page me) {
        me.navigate(HostedGroup.listing(house));
        fill(me, "name", first + " Testwell");
        fill(me, "contact", young);
        me.locator("#interested input[name=age][value='16-17']").check();
        me.locator("#interested button").click();
        assertThat(me.locator("#interested")).containsText("you are under 18");
        fill(me, "guardianName", "Pat Testwell");
        fill(me, "guardianContact", young);
        me.locator("#interested button").click();
        assertThat(me.locator("#interested")).containsText("not yours");
        fill(me, "guardianContact", guardian);
        me.locator("#interested button").click();
    }

    private static void fill(Page page, String field, String value) {
        page.locator("#interested input[name=" + field + "]").fill(value);
    }

    private Locator person(Page group) {
        return group.locator("li.person").filter(new Locator.FilterOptions().setHasText(first));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}

package org.yourplace.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A volunteer logs hours, and the group confirms them from a mail: both on plain pages, without scripts. */
class HoursJourneyIT {
    private static final String PERSON = "resident2@example.org";

    private final RunningHouse house = RunningHouse.shared();

    @AutoClose
    private final Chromium chromium = Chromium.at(house);

    @Test
    void a_volunteer_logs_hours_and_the_group_confirms_them_from_its_mail() {
        var volunteer = chromium.windowWithoutScripts().newPage();
        volunteer.navigate("/sign-in?back=/my/hours");
        volunteer.locator("input[name=email]").fill(PERSON);
        volunteer.locator("input[name=password]").fill(RunningHouse.PASSWORD);
        volunteer.locator("main form button").first().click();
        volunteer.waitForURL("**/my/hours");
        volunteer.navigate(HostedGroup.listing(house));
        new Resident(volunteer).sayInterested("Hildegard Testwell", "07700 900321");
        var group = chromium.windowWithoutScripts().newPage();
        group.navigate(HostedGroup.pageAbout(house, "Hildegard"));
        press(group, "Started (Hildegard)");

        volunteer.navigate("/my/hours");
        volunteer
                .locator("#field-application")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        var day = LocalDate.now(java.time.ZoneId.of("Europe/London"));
        volunteer.locator("#field-day").fill(Integer.toString(day.getDayOfMonth()));
        volunteer.locator("#field-month").fill(Integer.toString(day.getMonthValue()));
        volunteer.locator("#field-year").fill(Integer.toString(day.getYear()));
        volunteer.locator("#field-time").fill("1.5");
        press(volunteer, "Log these hours");
        assertThat(volunteer.getByRole(AriaRole.STATUS)).containsText("Logged.");
        assertThat(volunteer.locator("main")).containsText("1 hour 30 minutes");

        group.reload();
        var waiting = group.locator("div.person")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Hildegard"));
        assertThat(waiting).containsText("1 hour 30 minutes");
        waiting.locator("button[value=confirm]").click();

        volunteer.navigate("/my/hours");
        assertThat(volunteer
                        .locator("tbody tr")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions()
                                .setHasText("Waiting to be confirmed"))
                        .first())
                .containsText("0 hours");
        volunteer.locator("th a").first().click();
        assertThat(volunteer.locator("main")).containsText("Confirmed");
        assertThat(volunteer.locator("main")).containsText("from an e-mail");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}

package org.yourplace.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;

/** Somebody with a job who becomes a trustee, on the plain pages of their own account. */
final class TrusteeAtWork {
    private static final String YEAR = "20[0-9][0-9]";

    private final RunningHouse house;
    private final Axe axe;
    private final String title;
    private final String email;
    private final Page page;

    TrusteeAtWork(RunningHouse house, Chromium chromium, Axe axe, String title, String email) {
        this.house = house;
        this.axe = axe;
        this.title = title;
        this.email = email;
        page = Axe.into(chromium.window()).newPage();
        page.navigate("/sign-in?back=/my");
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(RunningHouse.PASSWORD);
        page.locator("main form button").first().click();
        page.waitForURL("**/my");
    }

    private void look(String name) {
        axe.look(name, page);
    }

    private Locator main() {
        return page.locator("main");
    }

    void presses(String button) {
        TrusteeSide.press(page, button);
        assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
    }

    void offers() {
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("My roles"))
                .first()
                .click();
        look("my roles, empty");
        page.getByLabel("Be a trustee").check();
        page.getByLabel("Hours a month").fill("8");
        page.getByLabel("Bookkeeping").check();
        presses("Save");
        // a house that is lent may know them from the last time
        if (main().getByText("No longer suggest me").count() == 0) {
            presses("Yes, Sample Voluntary Services may suggest me");
        }
        look("my roles");
    }

    /** Comes by the newest letter with these words. */
    void follows(String words) {
        page.navigate(Letters.link(house, email, "/my/roles/", title, words));
        assertThat(page.locator("h1")).hasText(title);
        look("my placement: " + words);
    }

    void asksForTimeOff(LocalDate day, int hour) {
        page.navigate(Letters.link(house, email, "/my/roles/", title, "You were introduced"));
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ask for time off work"))
                .click();
        look("asking for time off");
        page.locator("#field-day").fill(String.valueOf(day.getDayOfMonth()));
        page.locator("#field-month").fill(String.valueOf(day.getMonthValue()));
        page.locator("#field-year").fill(String.valueOf(day.getYear()));
        page.locator("#field-from").fill(hour + ":00");
        page.locator("#field-until").fill(hour + 1 + ":00");
        main().getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName("Paid time off").setExact(true))
                .check();
        presses("Ask");
        look("time off that was asked for");
    }

    void seesTimeOffApproved() {
        page.reload();
        assertThat(main()).containsText("Approved");
        assertThat(main()).containsText(TrusteeSide.GROUP_NAME);
    }

    void declares() {
        page.getByLabel("18 or over").check();
        TrusteeSide.press(page, "Save");
        assertThat(page.locator(".problems, .errors, [role=alert]").first())
                .containsText("Tick the declaration if it is so");
        page.getByLabel("Nothing in the law disqualifies me").check();
        presses("Save");
    }

    void shows(String employer) {
        follows("confirmed");
        page.getByLabel(employer).check();
        presses("Show it");
    }

    void hides() {
        presses("No longer show it");
    }

    void reviews() {
        page.getByLabel("It goes well").check();
        presses("Send the review");
    }

    /** Every step with its day. */
    void seesEveryStepDated() {
        for (var step : main().locator("ol.steps li").all()) {
            assertThat(step.innerText()).containsPattern(YEAR);
        }
    }
}

package org.yourplace.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;

/** Line manager and community lead of the business. */
final class TrusteeEmployer {
    private static final String EMPLOYER = "harbourline";

    private final RunningHouse house;
    private final Chromium chromium;
    private final Axe axe;
    private final String title;
    private final TrusteeSide lead;

    TrusteeEmployer(RunningHouse house, Chromium chromium, Axe axe, String title) {
        this.house = house;
        this.chromium = chromium;
        this.axe = axe;
        this.title = title;
        lead = new TrusteeSide(house, chromium, axe, title, EMPLOYER, "coordinator@harbourline.example");
    }

    /** From the mail, without a sign-in. */
    void managerApproves(String link) {
        var page = Axe.into(chromium.window()).newPage();
        page.navigate(link);
        axe.look("deciding on time off", page);
        assertThat(page.locator("h1")).hasText("Time off for Edwin Asare");
        assertThat(page.content()).doesNotContain(TrusteeSide.GROUP_NAME).doesNotContain(title);
        TrusteeSide.press(page, "Approve");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Approved");
        assertThat(page.content()).doesNotContain(TrusteeSide.GROUP_NAME).doesNotContain(title);
    }

    /** Signed in: the list, the one request, and the file of the list. */
    void managerLooks(String email) throws IOException {
        var manager = new TrusteeSide(house, chromium, axe, title, EMPLOYER, email);
        manager.open("time-off");
        assertThat(manager.at.page().content()).contains("Edwin Asare").doesNotContain(TrusteeSide.GROUP_NAME);
        var file = manager.at.page().waitForDownload(() -> manager.at
                .main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("CSV"))
                .click());
        assertThat(Files.readString(file.path()))
                .contains("Edwin Asare")
                .doesNotContain(TrusteeSide.GROUP_NAME)
                .doesNotContain(title);
        manager.one("Edwin Asare");
        assertThat(manager.detail()).containsText("Approved");
        assertThat(manager.at.page().content())
                .doesNotContain(TrusteeSide.GROUP_NAME)
                .doesNotContain(title);
        manager.look("a colleague's time off");
        assertThat(manager.at.menu().toString()).doesNotContain("placements");
    }

    int leadSees() {
        return lead.placements();
    }

    void leadReads(String name, String address) {
        lead.placement();
        assertThat(lead.detail()).containsText(name);
        assertThat(lead.detail()).containsText(TrusteeSide.GROUP_NAME);
        assertThat(lead.detail()).not().containsText(address);
        assertThat(lead.detail().getByRole(AriaRole.BUTTON)).hasCount(0);
        lead.look("a placement that is shown");
    }
}

package org.yourplace.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Somebody rings the voluntary services because they have no internet. The adviser fills the form in with them, reads the words out, hears
 * their yes and posts them the receipt; the group sees at once that an officer sent it.
 */
class HelpJourneyIT {
    private static final String NAME = "Ivy Testwell";

    private final RunningHouse house = RunningHouse.shared();
    private final Axe axe = new Axe();

    @AutoClose
    private final Chromium chromium = Chromium.at(house);

    @Test
    void an_officer_does_it_with_a_yes_and_the_receipt_stands_alone_on_paper() {
        var officer = Workspace.enter(Axe.into(chromium.window()), "admin@svs.example");
        var listing = title();
        officer.open("/workspace/svs/home/help/new");
        officer.fill("Their name", NAME).fill("How to reach them", "07700 900788");
        choose(officer, listing);
        send(officer);
        assertThat(officer.main().locator(".receipt")).hasCount(0);

        officer.click(officer.main().locator("vaadin-radio-button").filter(words("By phone")));
        officer.main().locator("vaadin-checkbox input").check();
        send(officer);

        var receipt = officer.page().locator(".receipt");
        assertThat(receipt).containsText(NAME);
        assertThat(receipt).containsText(listing);
        assertThat(receipt).containsText("What you said yes to");
        axe.look("a receipt", officer.page());
        assertThat(axe.found()).isEmpty();
        asAFile(officer.page(), receipt);
        onPaper(officer.page(), receipt);
        var group = chromium.window().newPage();
        group.navigate(HostedGroup.pageAbout(house, NAME.split(" ")[0]));
        assertThat(group.locator("li.person").filter(words("Ivy")).first())
                .containsText("An officer sent this for them");
    }

    private void choose(Workspace officer, String listing) {
        officer.page().locator("vaadin-combo-box input").fill(listing);
        officer.atRest();
        officer.click(officer.page()
                .locator("vaadin-combo-box-item")
                .filter(words(listing))
                .first());
        officer.click(officer.page().locator("vaadin-select"));
        officer.click(officer.page().locator("vaadin-select-item").last());
    }

    private static void send(Workspace officer) {
        officer.click(officer.main().locator(".form-actions vaadin-button[theme~=primary]"));
    }

    /** A tagged PDF that says its language, for somebody who reads by ear. */
    private static void asAFile(Page page, Locator receipt) {
        var file = page.waitForDownload(() -> receipt.getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName("Save the receipt as a PDF"))
                .click());
        try {
            var pdf = Files.readString(file.path(), StandardCharsets.ISO_8859_1);
            assertThat(pdf).startsWith("%PDF-").contains("/Lang", "/MarkInfo");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void onPaper(Page page, Locator receipt) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(receipt).isVisible();
        assertThat(page.locator("nav.nav")).not().isVisible();
        assertThat(receipt.locator("vaadin-button")).not().isVisible();
        assertThat(page.pdf().length).isGreaterThan(1_000);
    }

    private String title() {
        return Inside.of(house).withHandle(db -> db.createQuery(
                        "SELECT o.title FROM volunteering_bank.opportunity o WHERE '/volunteer/' || o.slug = :address")
                .bind("address", HostedGroup.listing(house))
                .mapTo(String.class)
                .one());
    }

    private static Locator.FilterOptions words(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}

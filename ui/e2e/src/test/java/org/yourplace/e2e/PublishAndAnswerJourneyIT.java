package org.yourplace.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** SVS asks for help, a resident without scripts finds it and is interested, SVS answers; another changes their mind. */
class PublishAndAnswerJourneyIT {
    private static final String POSTCODE = "SO19 6HH";

    private final RunningHouse house = RunningHouse.shared();

    @AutoClose
    private final Chromium chromium = Chromium.at(house);

    private final String number = String.valueOf(ThreadLocalRandom.current().nextInt(100_000, 1_000_000));
    private final String title = "Untangle the bunting for stall " + number;

    @Test
    void what_svs_asks_for_is_found_by_words_and_by_postcode_and_svs_answers_who_is_interested() {
        var svs = Workspace.enter(chromium.window(), "admin@svs.example");
        publish(svs);

        var resident = new Resident(chromium.windowWithoutScripts());
        assertThat(resident.look("bunting " + number, "").card(title)).isVisible();
        assertThat(resident.look("", POSTCODE).card(title)).isVisible();
        resident.card(title).click();
        var receipt = resident.sayInterested("Amina Testwell", "amina.testwell@example.org");
        assertThat(receipt.reference()).isNotBlank();

        svs.open("/workspace/svs/volunteering-bank/people");
        svs.search(receipt.reference()).follow("Amina Testwell");
        assertThat(svs.main()).containsText(title);
        svs.press("We've talked");
        assertThat(detail(svs).locator(".mark")).hasText("Talked");
        svs.press("Started");
        assertThat(detail(svs).locator(".mark")).hasText("Started");
    }

    @Test
    void who_changes_their_mind_takes_it_back_with_the_link_and_the_place_is_free_again() {
        var svs = Workspace.enter(chromium.window(), "admin@svs.example");
        publish(svs);
        var resident = new Resident(chromium.windowWithoutScripts());
        resident.look(number, "").card(title).click();
        assertThat(resident.page().locator("#interested")).containsText("3 places left");
        var address = resident.page().url();
        var receipt = resident.sayInterested("Bernard Testwell", "07700 900123");
        resident.page().navigate(address);
        assertThat(resident.page().locator("#interested")).containsText("2 places left");

        resident.page().navigate(receipt.takeBack());
        assertThat(resident.page().locator("main")).containsText(title);
        resident.page().locator("main form button").click();
        assertThat(resident.page().locator("h1")).hasText("Taken back");

        resident.page().navigate(address);
        assertThat(resident.page().locator("#interested")).containsText("3 places left");
        svs.open("/workspace/svs/volunteering-bank/people").search(receipt.reference());
        assertThat(svs.main().getByText("Bernard Testwell")).hasCount(0);
    }

    /** The six questions, the two of the check, the declaration, and nothing else. */
    private void publish(Workspace svs) {
        svs.open("/workspace/svs/volunteering-bank/listings").follow("Ask for help");
        svs.fill("1. What do you need?", title);
        svs.fill("2. What will people do?", "Take the knots out\nFold it by colour");
        var day = LocalDate.now().plusDays(9);
        moment(svs, "When does it begin?", day, "10:00");
        moment(svs, "When is it over?", day, "11:30");
        svs.fill("4. How many minutes each time?", "90");
        svs.fill("Or where? Postcode", POSTCODE);
        svs.fill("6. How many people?", "3");
        tick(svs, "vaadin-radio-group", "Has anybody been paid", "No");
        tick(svs, "vaadin-checkbox-group", "Who will be there", "Neither of these");
        svs.page().getByLabel("It replaces nobody's paid job").check();
        svs.press("Publish");
        assertThat(svs.page().locator("vaadin-notification-card").first()).containsText("It is live");
        assertThat(detail(svs)).containsText(title);
        assertThat(svs.page().url()).matches(".*/listings/[0-9a-f-]{36}");
    }

    private static void moment(Workspace svs, String label, LocalDate day, String time) {
        var picker =
                svs.page().locator("vaadin-date-time-picker").filter(new Locator.FilterOptions().setHasText(label));
        picker.locator("vaadin-date-picker input").fill(day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        picker.locator("vaadin-date-picker input").press("Enter");
        picker.locator("vaadin-time-picker input").fill(time);
        picker.locator("vaadin-time-picker input").press("Enter");
        svs.atRest();
    }

    private static void tick(Workspace svs, String group, String question, String answer) {
        svs.page()
                .locator(group)
                .filter(new Locator.FilterOptions().setHasText(question))
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
        svs.atRest();
    }

    private static Locator detail(Workspace workspace) {
        return workspace.page().locator("section.detail");
    }
}

package org.yourplace.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * A listing starts soon and is short of people: SVS sees how many would hear of it and has them told; somebody who hears stops such letters
 * without signing in, on the page or with the button of their mail program. And somebody of whom nothing was heard for two years says
 * "keep me" from a letter.
 */
class ShortageJourneyIT {
    private static final String GROUP = "weston-parade-pantry";

    private final RunningHouse house = RunningHouse.shared();

    @AutoClose
    private final Chromium chromium = Chromium.at(house);

    private final String word = "kumquat" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
    private final String title = "Peel a " + word;

    @Test
    void people_who_offered_such_help_are_told_once_and_stop_it_with_one_click()
            throws IOException, InterruptedException {
        publish();
        var rosa = offer("rosa");
        var ken = offer("ken");

        var svs = Workspace.enter(chromium.window(), "broker@svs.example");
        svs.open("/workspace/svs/volunteering-bank/desk");
        svs.click(row(svs, "desk-unfilled")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Alert people")));
        var dialog = svs.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("2 people will get a letter");
        svs.click(dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send the letters")));
        assertThat(row(svs, "desk-alerts")).containsText("2");

        var page = chromium.windowWithoutScripts().newPage();
        page.navigate(Letters.link(house, rosa, "/volunteer/alerts/", title));
        button(page, "Stop these letters").click();
        assertThat(page.locator("h1")).hasText("You will get no more letters like this");

        var other = Letters.link(house, ken, "/volunteer/alerts/", title);
        assertThat(mailProgram(other, "List-Unsubscribe=One-Click")).isEqualTo(200);
        page.navigate(other);
        assertThat(page.locator("h1")).hasText("You will get no more letters like this");
        assertThat(mailProgram(other, "word=again")).as("a form without proof").isGreaterThanOrEqualTo(400);

        svs.open("/workspace/svs/volunteering-bank/desk");
        svs.click(row(svs, "desk-unfilled")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Alert people")));
        assertThat(svs.page().getByRole(AriaRole.DIALOG)).containsText("Nobody will get a letter now");
    }

    @Test
    void somebody_not_heard_of_for_two_years_stays_with_one_press_and_no_account() {
        publish();
        var page = chromium.windowWithoutScripts().newPage();
        page.navigate("/volunteer/" + slug());
        page.locator("#interested [name=name]").fill("Una Longago");
        page.locator("#interested [name=contact]").fill(word + "@example.org");
        page.locator("#interested [name=age][value='18-plus']").check();
        button(page, "I'm interested").click();
        assertThat(page.locator("h1")).hasText("Thank you");
        var reference = page.locator(".reference").innerText();
        Inside.of(house).useHandle(db -> {
            db.execute(
                    "UPDATE volunteering_bank.application SET created_at = created_at - interval '3 years' WHERE"
                            + " reference = ?",
                    reference);
            db.execute(
                    "UPDATE volunteering_bank.application_progress SET since = since - interval '3 years', sent_at ="
                            + " sent_at - interval '3 years' WHERE reference = ?",
                    reference);
            db.execute("UPDATE core.scheduled_tasks SET execution_time = now()"
                    + " WHERE task_name LIKE '%volunteering-bank:archive-quiet' AND NOT picked");
        });

        page.navigate(Letters.link(house, word + "@example.org", "/volunteer/keep-me/", "Weston Parade Pantry"));
        var svs = Workspace.enter(chromium.window(), "broker@svs.example");
        svs.open("/workspace/svs/volunteering-bank/desk");
        assertThat(svs.page().locator("tr").filter(new Locator.FilterOptions().setHasText(reference)))
                .hasCount(1);
        button(page, "Keep me").click();
        assertThat(page.locator("h1")).containsText("You stay on the list of");
        svs.open("/workspace/svs/volunteering-bank/desk");
        assertThat(svs.page()
                        .locator(
                                "section.block",
                                new Page.LocatorOptions().setHas(svs.page().locator("#desk-inactive"))))
                .not()
                .containsText(reference);
    }

    private Locator row(Workspace svs, String section) {
        return svs.page()
                .locator(
                        "section.block",
                        new Page.LocatorOptions().setHas(svs.page().locator("#" + section)))
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first();
    }

    private static Locator button(Page page, String words) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    private void publish() {
        var starts = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        var answer = Api.as(house, "coordinator@" + GROUP + ".example")
                .post(
                        "/api/v1/tenants/" + GROUP + "/volunteering-bank/opportunities",
                        Map.ofEntries(
                                Map.entry("title", title),
                                Map.entry("description", "Peel and share."),
                                Map.entry("cause", "food"),
                                Map.entry("commitment", "one-off"),
                                Map.entry("minutes", 90),
                                Map.entry("starts", starts.toString()),
                                Map.entry("postcode", "SO19 9JB"),
                                Map.entry("places", 9),
                                Map.entry("noJobReplaced", true),
                                Map.entry("visibility", "public"),
                                Map.entry("status", "live")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private String slug() {
        return Inside.of(house)
                .withHandle(db -> db.createQuery("SELECT slug FROM volunteering_bank.opportunity WHERE title = :title")
                        .bind("title", title)
                        .mapTo(String.class)
                        .one());
    }

    /** Gives the address. */
    private String offer(String who) {
        var address = who + "." + word + "@example.org";
        var answer = Api.guest(house)
                .post(
                        "/api/v1/volunteering-bank/offers",
                        Map.of(
                                "what",
                                "Anything with a " + word,
                                "when",
                                "Any day",
                                "where",
                                "SO19 9JB",
                                "contact",
                                address));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return address;
    }

    /** As a mail program posts: no cookie, no proof. */
    private int mailProgram(String path, String body) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(house.url(path))
                                    .header("content-type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
        }
    }
}

package org.yourplace.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * J8.1: a group posts a role, SVS checks and approves it, and within a minute it is in the search and in the open feed. An enhanced check
 * for work that is not on the list is refused with the reason.
 */
class CheckedRoleJourneyIT {
    private static final int A_MINUTE = 60;
    private static final String GROUP = "harefield-story-hour";

    private final RunningHouse house = RunningHouse.shared();

    @AutoClose
    private final Chromium chromium = Chromium.at(house);

    private final String number = String.valueOf(ThreadLocalRandom.current().nextInt(100_000, 1_000_000));
    private final String title = "Read the lantern tales " + number;

    @Test
    void what_somebody_was_paid_for_waits_for_svs_and_is_found_within_a_minute_of_its_yes() {
        var group = Workspace.enter(chromium.window(), Role.coordinator(GROUP));
        write(group);
        choose(group, "Has anybody been paid to do this in the last year?", "Yes");
        group.fill("What has changed since?", "The grant for the reader ended in March.");
        choose(group, "Who will be there with the volunteer?", "Neither of these");
        choose(group, "What will the volunteer do for them?", "Keep company, talk, play");
        group.press("Publish");
        assertThat(group.page().locator("section.detail .mark").first()).hasText("Being checked");
        assertThat(found()).isFalse();

        var svs = Workspace.enter(chromium.window(), "broker@svs.example");
        svs.open("/workspace/svs/volunteering-bank/desk");
        var row = svs.page()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first();
        assertThat(row).containsText("Look at this");
        svs.click(row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Look or ask")));
        var sheet = svs.page().getByRole(AriaRole.DIALOG);
        assertThat(sheet).containsText("Somebody was paid for it");
        assertThat(sheet).containsText("The grant for the reader ended in March.");
        long yes = System.nanoTime();
        svs.click(sheet.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName("Approve").setExact(true)));

        assertThat(Soon.within(A_MINUTE, () -> found() && inTheFeed())).isTrue();
        System.out.println(
                "FIGURE J8.1 from SVS's yes to search and feed: " + (System.nanoTime() - yes) / 1_000_000 + " ms");
    }

    @Test
    void an_enhanced_check_for_work_that_is_not_on_the_list_is_refused_with_the_reason() {
        var group = Workspace.enter(chromium.window(), Role.coordinator(GROUP));
        write(group);
        choose(group, "Checks", "Enhanced DBS check");
        choose(group, "Has anybody been paid to do this in the last year?", "No");
        choose(group, "Who will be there with the volunteer?", "Neither of these");
        choose(group, "What will the volunteer do for them?", "Keep company, talk, play");

        group.press("Which checks may I ask for?");
        assertThat(group.main()).containsText("Source: NCVO");
        group.press("Publish");

        var told = group.page().locator(".problems");
        assertThat(told).containsText("no task of it is on the list");
        assertThat(told).containsText("NCVO");
        assertThat(group.page().url()).endsWith("/new");
        assertThat(found()).isFalse();
    }

    @Test
    void anybody_can_ask_which_check_a_role_may_ask_for_without_scripts() {
        var page = chromium.windowWithoutScripts().newPage();
        page.navigate("/volunteer/which-check");
        page.getByLabel("Children or young people under 18").check();
        page.getByLabel("Teach, train or coach them").check();
        page.getByLabel("Once a week or more, or on more than 3 days in 30").check();
        page.getByLabel("Yes").check();
        page.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Show the answer"))
                .click();

        assertThat(page.locator("table")).containsText("From 1 September 2026");
        assertThat(page.locator("table")).containsText("Crime and Policing Act 2026");
    }

    private void write(Workspace group) {
        group.open("/workspace/" + GROUP + "/volunteering-bank/listings").follow("Ask for help");
        group.fill("1. What do you need?", title);
        group.fill("2. What will people do?", "Read one tale aloud\nAsk who would like to read the next");
        choose(group, "3. Once, or regularly?", "Regular");
        group.fill("4. How many minutes each time?", "60");
        group.fill("Or where? Postcode", "SO18 5GQ");
        group.page().getByLabel("It replaces nobody's paid job").check();
    }

    private static void choose(Workspace workspace, String question, String answer) {
        var group = workspace
                .page()
                .locator("vaadin-radio-group, vaadin-checkbox-group")
                .filter(new Locator.FilterOptions().setHasText(question))
                .first();
        group.getByLabel(answer, new Locator.GetByLabelOptions().setExact(true)).check();
        workspace.atRest();
    }

    private boolean found() {
        var answer = Visitor.guest(house).get("/api/v1/volunteering-bank/opportunities?q=lantern%20" + number);
        return JsonMapper.shared().readTree(answer.body()).path("total").asInt() > 0;
    }

    private boolean inTheFeed() {
        var address = "/feeds/rpde/opportunities";
        for (int i = 0; i < 100; i++) {
            var body = Visitor.guest(house).get(address).body();
            if (body.contains(title)) {
                return true;
            }
            var page = JsonMapper.shared().readTree(body);
            if (page.path("items").isEmpty()) {
                return false;
            }
            address = page.path("next").asString().replaceFirst("^https?://[^/]+", "");
        }
        return false;
    }
}

package org.yourplace.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * J8.2: a resident offers what they like to do in four lines, gets three ways to help with why, answers one without typing anything again;
 * the clock for a reply starts, the group is told on the day, then SVS, and what becomes of it is recorded. The whole of it by keyboard
 * alone, and again without scripts.
 */
class OfferJourneyIT {
    private static final String GROUP = "weston-parade-pantry";
    private static final String GROUP_MAIL = "hello@weston-parade-pantry.example";
    private static final int MOST_FIELDS = 5;

    private final RunningHouse house = RunningHouse.shared();

    @AutoClose
    private final Chromium chromium = Chromium.at(house);

    private final String word = "bunting" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
    private final String who = "Kit" + word.substring("bunting".length());

    @Test
    void an_offer_finds_three_ways_to_help_and_an_answer_by_keyboard_alone() {
        try (var window = chromium.window()) {
            var page = window.newPage();
            offerAndAnswer(page, new Keys(page));
        }
    }

    @Test
    void an_offer_finds_three_ways_to_help_and_an_answer_without_scripts() {
        try (var window = chromium.windowWithoutScripts()) {
            var page = window.newPage();
            offerAndAnswer(page, new Hands(page));
        }
    }

    private void offerAndAnswer(Page page, Way by) {
        var coordinator = Api.as(house, "coordinator@weston-parade-pantry.example");
        for (var what : List.of("Untangle", "Sew", "Hang")) {
            Listings.publish(coordinator, GROUP, what + " " + word, 5);
        }

        page.navigate("/volunteer/offer");
        assertThat(page.locator("main form input:not([type=hidden]), main form textarea")
                        .count())
                .isBetween(1, MOST_FIELDS);
        by.type("what", "Anything with " + word);
        by.type("when", "Saturdays");
        by.type("where", "SO19 7GQ");
        by.type("contact", "kit." + word + "@example.org");
        by.press("button", "Send the offer");
        assertThat(page.locator("h1")).hasText("Thank you for your offer");
        assertThat(page.locator(".cards > .card")).hasCount(3);
        for (int i = 0; i < 3; i++) {
            assertThat(page.locator(".cards > .card").nth(i)).containsText("Why this one");
        }
        var first = page.locator(".cards > .card h3 a").first().innerText();

        by.press("a", first);
        assertThat(page.locator("#interested input[name=contact]")).hasValue("kit." + word + "@example.org");
        by.type("name", who + " Testwell");
        by.choose("age", "18-plus");
        by.press("button", "I'm interested");
        assertThat(page.locator("h1")).hasText("Thank you");
        var reference = page.locator(".reference").innerText();
        assertThat(page.locator(".done")).containsText("reply");

        nobodyRepliesAndSomebodyIsTold(reference, first);
        theGroupAnswers(page, by, reference);
    }

    /** Five working days pass: the group hears on the last of them, SVS on the day after. */
    private void nobodyRepliesAndSomebodyIsTold(String reference, String title) {
        assertThat(state(reference)).isEqualTo("sent");
        due(reference, 0);
        hurry("remind");
        groupIsTold(title, "to hear from you by today");
        due(reference, 1);
        var svs = Api.as(house, "broker@svs.example");
        var desk = svs.get("/api/v1/tenants/svs/volunteering-bank/desk");
        assertThat(desk.status()).isEqualTo(200);
        assertThat(desk.body()).contains(reference);
    }

    private void theGroupAnswers(Page page, Way by, String reference) {
        page.navigate(Letters.link(house, GROUP_MAIL, "/our-group/", who));
        by.press("button", "Started (" + who + ")");
        assertThat(page.locator("[role=status]")).isVisible();
        assertThat(state(reference)).isEqualTo("started");
    }

    private String state(String reference) {
        return Inside.of(house).withHandle(db -> db.createQuery(
                        "SELECT state FROM volunteering_bank.application_progress WHERE reference = :reference")
                .bind("reference", reference)
                .mapTo(String.class)
                .one());
    }

    /** Waits for a letter to the group that names the listing and says these words. */
    private void groupIsTold(String title, String words) {
        long until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (System.nanoTime() < until) {
            boolean there = Inside.of(house).withHandle(db -> db.createQuery(
                            "SELECT EXISTS (SELECT FROM core.letter WHERE address = :address AND position(:title in plain) > 0"
                                    + " AND position(:words in plain) > 0)")
                    .bind("address", GROUP_MAIL)
                    .bind("title", title)
                    .bind("words", words)
                    .mapTo(Boolean.class)
                    .one());
            if (there) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        throw new AssertionError("the group was not told: " + words);
    }

    /** Nobody can move the running house's clock; the day by which a reply was promised can be. */
    private void due(String reference, int daysAgo) {
        Inside.of(house).useHandle(db -> db.createUpdate(
                        "UPDATE volunteering_bank.application_progress"
                                + " SET due_on = (now() AT TIME ZONE 'Europe/London')::date - :days,"
                                + " remind_on = (now() AT TIME ZONE 'Europe/London')::date - :days - 2 WHERE reference = :reference")
                .bind("days", daysAgo)
                .bind("reference", reference)
                .execute());
    }

    /** The house does this every few minutes by itself. */
    private void hurry(String job) {
        Inside.of(house).useHandle(db -> db.createUpdate("UPDATE core.scheduled_tasks SET execution_time = now()"
                        + " WHERE task_name LIKE :name AND NOT picked")
                .bind("name", "%volunteering-bank:" + job)
                .execute());
    }

    /** How somebody works a page. */
    private interface Way {
        void type(String field, String text);

        void choose(String group, String value);

        void press(String kind, String words);
    }

    /** With a mouse, or a thumb. */
    private record Hands(Page page) implements Way {
        @Override
        public void type(String field, String text) {
            page.locator("main [name=" + field + "]").first().fill(text);
        }

        @Override
        public void choose(String group, String value) {
            page.locator("main [name=" + group + "][value='" + value + "']").check();
        }

        @Override
        public void press(String kind, String words) {
            page.locator("main")
                    .getByRole(
                            kind.equals("a") ? AriaRole.LINK : AriaRole.BUTTON,
                            new com.microsoft.playwright.Locator.GetByRoleOptions()
                                    .setName(words)
                                    .setExact(true))
                    .click();
        }
    }

    /** With keys alone. */
    private record Keys(Page page) implements Way {
        private static final int MOST_STOPS = 120;

        @Override
        public void type(String field, String text) {
            reach(stop -> field.equals(stop.get("name")));
            page.keyboard().press("ControlOrMeta+a");
            page.keyboard().type(text);
        }

        @Override
        public void choose(String group, String value) {
            reach(stop -> group.equals(stop.get("name")));
            for (int i = 0; i < 5; i++) {
                if (value.equals(stop().get("value"))) {
                    page.keyboard().press("Space");
                    return;
                }
                page.keyboard().press("ArrowDown");
            }
            throw new AssertionError("no way by keyboard to " + value);
        }

        @Override
        public void press(String kind, String words) {
            reach(stop -> kind.equals(stop.get("kind")) && words.equals(stop.get("words")));
            assertThat(stop().get("seen")).as("the focus is seen at " + words).isEqualTo(true);
            page.keyboard().press("Enter");
            page.waitForLoadState();
        }

        private void reach(java.util.function.Predicate<Map<String, Object>> wanted) {
            for (int i = 0; i < MOST_STOPS; i++) {
                page.keyboard().press("Tab");
                if (wanted.test(stop())) {
                    return;
                }
            }
            throw new AssertionError("not to be reached by keyboard at " + page.url());
        }

        @SuppressWarnings("unchecked")
        private Map<String, Object> stop() {
            return (Map<String, Object>) page.evaluate("""
                    () => {
                      const e = document.activeElement, style = getComputedStyle(e);
                      return {name: e.getAttribute('name') ?? '', value: e.value ?? '', kind: e.localName,
                        words: (e.textContent ?? '').trim().replace(/\\s+/g, ' '),
                        seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none'};
                    }""");
        }
    }
}

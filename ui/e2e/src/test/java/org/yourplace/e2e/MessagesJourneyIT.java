package org.yourplace.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * A person and a group write to each other without an account or a password between them. How to reach the writer stays hidden until both
 * have agreed; a letter leads to the conversation and says nothing of it.
 */
class MessagesJourneyIT {
    private static final String HIDDEN = "\u2022\u2022\u2022";

    private final RunningHouse house = RunningHouse.shared();

    @AutoClose
    private final Chromium chromium = Chromium.at(house);

    private final int number = ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
    private final String first = "Jo" + number;
    private final String email = "jo" + number + "@example.org";

    @Test
    void a_number_in_a_message_is_seen_when_both_have_agreed() {
        journey(chromium.window(), chromium.window());
    }

    @Test
    void the_same_without_scripts() {
        journey(chromium.windowWithoutScripts(), chromium.windowWithoutScripts());
    }

    @Test
    void what_is_refused_stays_typed_and_what_is_not_right_is_reported_to_the_team() {
        var me = interested(chromium.windowWithoutScripts());
        // Before anything is written: the letter about a message leads to the conversation.
        var ours = HostedGroup.pageAbout(house, first);
        write(me, "x".repeat(2_001));
        assertThat(me.locator("main")).containsText("Your message is too long");
        assertThat(me.locator("textarea[name=text]")).hasValue("x".repeat(2_001));
        write(me, "<b>Hello</b> <script>alert(1)</script>");
        assertThat(words(me)).hasText("<b>Hello</b> <script>alert(1)</script>");

        var group = chromium.windowWithoutScripts().newPage();
        group.navigate(ours);
        group.locator("li.person")
                .filter(new Locator.FilterOptions().setHasText(first))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Messages"))
                .click();
        write(group, "Bring cash, please.");

        me.reload();
        me.locator("details summary").click();
        me.locator("textarea[name=reason]").fill("They ask for money " + number);
        press(me, "Report these messages");
        assertThat(me.getByRole(AriaRole.STATUS)).containsText("It is reported");
        var reported = Inside.of(house).withHandle(db -> db.createQuery(
                        "SELECT k.detail FROM core.task k JOIN core.tenant t ON t.id = k.tenant_id WHERE t.slug = 'svs'"
                                + " AND k.kind = 'volunteering-bank:message-report' AND position(:words IN k.detail) > 0")
                .bind("words", "They ask for money " + number)
                .mapTo(String.class)
                .one());
        org.assertj.core.api.Assertions.assertThat(reported).contains("Reported by " + first, "Bring cash, please.");
    }

    private void journey(BrowserContext person, BrowserContext group) {
        var me = interested(person);
        write(me, "Ring me on 07700 900456, or write to " + email);
        assertThat(me.getByRole(AriaRole.STATUS)).containsText("Sent.");
        assertThat(words(me)).containsText("07700 900456");

        var us = group.newPage();
        us.navigate(Letters.link(house, HostedGroup.ADDRESS, "/our-group/", first + " has written"));
        assertThat(us.locator("h1")).hasText("Messages with " + first);
        assertThat(words(us)).hasText("Ring me on " + HIDDEN + ", or write to " + HIDDEN);
        write(us, "Saturday at ten? Mine is 023 8000 0000.");
        press(us, "Share how to reach us");
        assertThat(words(us).first()).containsText(HIDDEN);

        me.navigate(Letters.link(house, email, "/volunteer/messages/", HostedGroup.NAME));
        assertThat(words(me).last()).hasText("Saturday at ten? Mine is " + HIDDEN + ".");
        assertThat(me.locator("main")).not().containsText("023 8000 0000");
        press(me, "Share how to reach me");
        assertThat(words(me).last()).hasText("Saturday at ten? Mine is 023 8000 0000.");

        us.reload();
        assertThat(words(us).first()).hasText("Ring me on 07700 900456, or write to " + email);
        assertThat(us.locator("main")).containsText("You both share");
    }

    /** Says "I'm interested" and goes on to the messages from the page that says thank you. */
    private Page interested(BrowserContext window) {
        var page = window.newPage();
        page.navigate(HostedGroup.listing(house));
        page.locator("#interested input[name=name]").fill(first + " Testwell");
        page.locator("#interested input[name=contact]").fill(email);
        page.locator("#interested input[name=age][value='18-plus']").check();
        page.locator("#interested button").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Write to " + HostedGroup.NAME))
                .click();
        assertThat(page.locator("main")).containsText("Nobody has written yet");
        return page;
    }

    private static void write(Page page, String text) {
        page.locator("textarea[name=text]").fill(text);
        press(page, "Send message");
    }

    private static Locator words(Page page) {
        return page.locator(".thread-words");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}

package org.yourplace.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.signin.OneTimeCodes;

/**
 * P7, as far as signing in goes: somebody who uses a keyboard only, without scripts, sets up a code, signs in with it, looks where they are
 * signed in and ends another session. At every stop the focus can be seen, and what can be pressed is large enough.
 */
class SignInByKeyboardIT {
    private static final String PASSWORD = "tea on the green";
    private static final int MOST_STOPS = 80;
    private static final int LEAST_PIXELS = 24;
    private static final String STOP = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return null;
              const style = getComputedStyle(e), box = e.getBoundingClientRect();
              const inText = e.tagName === 'A' && style.display === 'inline';
              return {name: e.getAttribute('name') ?? '', href: e.getAttribute('href') ?? '',
                text: (e.getAttribute('aria-label') ?? e.textContent ?? '').trim(), inText,
                seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none',
                width: Math.ceil(box.width), height: Math.ceil(box.height)};
            }""";

    private static RunningHouse house;
    private static Chromium chromium;

    /** Where the focus is. */
    record Stop(String name, String href, String text, boolean inText, boolean seen, int width, int height) {}

    @BeforeAll
    static void a_house() {
        house = RunningHouse.shared();
        chromium = Chromium.at(house);
    }

    @AfterAll
    static void the_browser_goes() {
        chromium.close();
    }

    @Test
    void a_code_is_set_up_used_and_a_session_elsewhere_is_ended_by_keyboard_alone() {
        var email = resident();
        try (var here = chromium.window();
                var elsewhere = chromium.windowWithoutScripts()) {
            var other = signedIn(elsewhere, email);
            var page = signedIn(here, email);
            var seed = setUp(page);
            press(page, "sign-out of", "/my", "Sign out");
            withCode(page, email, seed);
            endTheOther(page);
            other.navigate("/my/security");
            assertThat(other.url()).contains("/sign-in");
        }
    }

    @Test
    void the_fields_say_to_password_managers_what_they_are_and_take_what_is_pasted() {
        try (var window = chromium.window()) {
            var page = window.newPage();
            page.navigate("/sign-in");
            assertThat(page.locator("[name=email]")).hasAttribute("autocomplete", "username");
            assertThat(page.locator("[name=password]")).hasAttribute("autocomplete", "current-password");
            page.evaluate("""
                    () => document.querySelectorAll('input').forEach(input => {
                      const paste = new ClipboardEvent('paste', {cancelable: true, bubbles: true});
                      if (!input.dispatchEvent(paste)) throw new Error('refuses what is pasted: ' + input.name);
                    })""");
        }
    }

    private static String resident() {
        var email = "keys-" + UUID.randomUUID() + "@example.org";
        try (var window = chromium.windowWithoutScripts()) {
            var page = window.newPage();
            page.navigate("/register");
            page.locator("main input[name=name]").fill("Kit Keys");
            page.locator("main input[name=email]").fill(email);
            page.locator("main input[name=password]").fill(PASSWORD);
            page.locator("main form button").click();
            page.navigate(Letters.link(house, email, "/confirm/", "/"));
            page.locator("main form button").click();
        }
        return email;
    }

    private static Page signedIn(BrowserContext window, String email) {
        var page = window.newPage();
        page.navigate("/sign-in?back=/my/security");
        typed(page, "email", email);
        typed(page, "password", PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith("/my/security") && !url.contains("?"));
        return page;
    }

    /** Gives the seed that an app would hold now. */
    private static String setUp(Page page) {
        go(page, "/my/security/code");
        page.waitForURL("**/my/security/code");
        typed(page, "password", PASSWORD);
        page.keyboard().press("Enter");
        page.waitForSelector(".qr");
        var seed = page.locator(".secret").innerText().replaceAll("\\s", "");
        // the step before: the present one is left for signing in
        typed(page, "code", OneTimeCodes.code(seed, Instant.now().minusSeconds(30)));
        page.keyboard().press("Enter");
        assertThat(page.locator(".secrets li")).hasCount(10);
        go(page, "/my/security");
        page.waitForURL(url -> url.endsWith("/my/security") && !url.contains("?"));
        return seed;
    }

    private static void withCode(Page page, String email, String seed) {
        page.navigate("/sign-in?back=/my/security");
        typed(page, "email", email);
        typed(page, "password", PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/sign-in/code**");
        assertThat(page.locator("[name=code]")).hasAttribute("autocomplete", "one-time-code");
        typed(page, "code", OneTimeCodes.code(seed, Instant.now()));
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith("/my/security") && !url.contains("?"));
    }

    private static void endTheOther(Page page) {
        var before = page.locator("#sessions ~ ul > li").count();
        assertThat(before).isEqualTo(2);
        for (int i = 0; i < MOST_STOPS; i++) {
            if (next(page).text().startsWith("End: ")) {
                page.keyboard().press("Enter");
                page.waitForURL("**said=ended");
                assertThat(page.locator("#sessions ~ ul > li")).hasCount(1);
                return;
            }
        }
        throw new AssertionError("no way by keyboard to end the other session");
    }

    private static void press(Page page, String what, String from, String button) {
        page.navigate(from);
        for (int i = 0; i < MOST_STOPS; i++) {
            if (next(page).text().equals(button)) {
                page.keyboard().press("Enter");
                page.waitForURL("**/sign-in**");
                return;
            }
        }
        throw new AssertionError("no way by keyboard to " + what + " " + from);
    }

    private static void typed(Page page, String field, String text) {
        for (int i = 0; i < MOST_STOPS; i++) {
            if (next(page).name().equals(field)) {
                page.keyboard().type(text);
                return;
            }
        }
        throw new AssertionError("no way by keyboard to the field " + field + " of " + page.url());
    }

    private static void go(Page page, String href) {
        for (int i = 0; i < MOST_STOPS; i++) {
            var stop = next(page);
            if (stop.href().split("\\?")[0].equals(href)) {
                page.keyboard().press("Enter");
                return;
            }
        }
        throw new AssertionError("no way by keyboard to " + href + " on " + page.url());
    }

    /** One stop further, which must be seen and, unless it is a link within a line of text, be large enough to hit. */
    @SuppressWarnings("unchecked")
    private static Stop next(Page page) {
        page.keyboard().press("Tab");
        var found = (java.util.Map<String, Object>) page.evaluate(STOP);
        if (found == null) return new Stop("", "", "", true, true, 0, 0);
        var stop = new Stop(
                (String) found.get("name"),
                (String) found.get("href"),
                (String) found.get("text"),
                (Boolean) found.get("inText"),
                (Boolean) found.get("seen"),
                ((Number) found.get("width")).intValue(),
                ((Number) found.get("height")).intValue());
        assertThat(stop.seen())
                .as("the focus is seen at %s of %s", stop, page.url())
                .isTrue();
        assertThat(stop.inText() || (stop.width() >= LEAST_PIXELS && stop.height() >= LEAST_PIXELS))
                .as("large enough to hit: %s of %s", stop, page.url())
                .isTrue();
        return stop;
    }
}

package org.yourplace.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.yourplace.site.port.Accounts.SignIn;

class SecurityPagesTest {
    private final FakeCity city = new FakeCity();
    private final FakeSecurity security = new FakeSecurity();
    private final Browser browser = new Browser(new Site(city, city, city, security, city, city, city, city, city));

    @Test
    void after_a_password_that_is_right_the_code_is_asked_for_and_nothing_is_open_yet() {
        city.outcome = new SignIn.Half("half", Duration.ofMinutes(5));
        browser.get("/sign-in?back=/volunteer");

        var reply = browser.post("/sign-in", "email", "m@example.org", "password", "right", "back", "/volunteer");

        assertThat(reply.headers().get("Location")).startsWith("/sign-in/code?back=");
        assertThat(browser.cookies).containsEntry(SignInPages.HALF, "half").doesNotContainKey(Answers.SESSION_COOKIE);
        assertThat(Browser.text(browser.get("/sign-in/code?back=/volunteer")))
                .contains("autocomplete=\"one-time-code\"");
    }

    @Test
    void the_right_code_opens_the_session_and_lets_the_browser_be_known() {
        browser.cookies.put(SignInPages.HALF, "half");
        browser.get("/sign-in/code");

        var reply = browser.post("/sign-in/code", "code", "123456", "back", "/my");

        assertThat(reply.headers()).containsEntry("Location", "/my");
        assertThat(browser.cookies)
                .containsEntry(Answers.SESSION_COOKIE, "strong")
                .containsEntry(SignInPages.DEVICE, "known")
                .containsEntry(SignInPages.HALF, "");
    }

    @Test
    void a_wrong_code_is_said_beside_the_field() {
        browser.cookies.put(SignInPages.HALF, "half");
        browser.get("/sign-in/code");

        var reply = browser.post("/sign-in/code", "code", "654321");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(Browser.text(reply)).contains("This code is not right");
    }

    @Test
    void without_the_first_half_the_door_begins_again() {
        assertThat(browser.get("/sign-in/code").headers().get("Location"))
                .startsWith("/sign-in?")
                .contains("said=late");
    }

    @Test
    void a_code_is_set_up_by_password_picture_and_first_code_and_the_recovery_codes_are_shown() {
        city.signedIn();
        assertThat(Browser.text(browser.get("/my/security/code"))).contains("autocomplete=\"current-password\"");
        browser.post("/my/security/code", "password", "right password");

        assertThat(Browser.text(browser.get("/my/security/code")))
                .contains("<svg class=\"qr\"")
                .contains("<span>JBSW</span>");
        var done = browser.post("/my/security/code/confirm", "code", "123456");

        assertThat(Browser.text(done)).contains("abcd-efgh-jkmn-pqrs");
        assertThat(done.headers()).containsEntry("Cache-Control", "no-store");
    }

    @Test
    void whoever_an_organisation_sent_here_reads_why_and_gets_back() {
        city.signedIn();

        var page = Browser.text(browser.get("/my/security?why=second-factor&back=/workspace/svs"));

        assertThat(page)
                .contains("This organisation asks for a code")
                .contains("/my/security/code?back=%2Fworkspace%2Fsvs");
        security.on = true;
        assertThat(Browser.text(browser.get("/my/security?why=second-factor&back=/workspace/svs")))
                .contains("/my/security/prove?back=%2Fworkspace%2Fsvs");
    }

    @Test
    void every_session_but_this_one_has_a_button_that_ends_it() {
        city.signedIn();

        var page = Browser.text(browser.get("/my/security"));

        assertThat(page).contains("Firefox, Windows").contains("This one").contains("End: Safari, iPhone");
        assertThat(page).doesNotContain("End: Firefox, Windows");
    }

    @Test
    void a_token_that_may_only_read_everything_reads_each_feature() {
        city.signedIn();
        browser.get("/my/security/tokens/new");

        var made = browser.post(
                "/my/security/tokens/new",
                "label",
                "export",
                "may",
                "read",
                "days",
                "30",
                "password",
                "right password");

        assertThat(Browser.text(made)).contains("token for [volunteering-bank:read, core:read]");
    }

    @Test
    void nobody_sees_these_pages_without_signing_in() {
        for (var page :
                new String[] {"/my/security", "/my/security/code", "/my/security/password", "/my/security/tokens/new"
                }) {
            assertThat(browser.get(page).headers().get("Location")).as(page).startsWith("/sign-in?back=");
        }
    }
}

package org.yourplace.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yourplace.site.port.Accounts.SignIn;

class FormsTest {

    private final FakeCity city = new FakeCity();
    private final Site site = new Site(city, city, city, new FakeSecurity(), city, city, city, city, city);
    private final Browser browser = new Browser(site);

    @Test
    void a_form_of_ours_is_taken() {
        browser.get("/report-this-page?page=%2Fvolunteer");

        var reply = browser.post("/report-this-page", "page", "/volunteer", "what", "wrong time");

        assertThat(Browser.text(reply)).contains("REP-1", "href=\"/volunteer\"");
        assertThat(city.told).containsExactly("report /volunteer wrong time");
    }

    @Test
    void a_form_without_its_token_is_not() {
        browser.get("/report-this-page");
        browser.headers.put("content-type", "application/x-www-form-urlencoded");

        assertThat(browser.ask("POST", "/report-this-page", "what=x").status()).isEqualTo(403);
        assertThat(browser.ask("POST", "/report-this-page", "what=x&csrf=AAAA").status())
                .isEqualTo(403);
        assertThat(city.told).isEmpty();
    }

    @Test
    void a_form_from_another_site_is_not() {
        browser.get("/report-this-page");
        browser.headers.put("origin", "https://evil.example");

        assertThat(browser.post("/report-this-page", "what", "x").status()).isEqualTo(403);
        assertThat(city.told).isEmpty();
    }

    @Test
    void a_token_belongs_to_its_cookie() {
        browser.get("/report-this-page");
        var other = new Browser(site);
        other.get("/report-this-page");
        browser.cookies.put(Csrf.COOKIE, other.cookies.get(Csrf.COOKIE));

        assertThat(browser.post("/report-this-page", "what", "x").status()).isEqualTo(403);
    }

    @Test
    void a_token_differs_each_time_it_is_shown() {
        var one = Browser.text(browser.get("/reset-password"))
                .replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
        var two = Browser.text(browser.get("/reset-password"))
                .replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");

        assertThat(one).isNotEqualTo(two).hasSize(86);
    }

    @Test
    void a_form_that_is_too_long_is_refused() {
        browser.get("/report-this-page");

        assertThat(browser.post("/report-this-page", "what", "x".repeat(70_000)).status())
                .isEqualTo(413);
    }

    @Test
    void something_that_is_no_form_is_refused() {
        browser.get("/report-this-page");
        browser.headers.put("content-type", "application/json");

        assertThat(browser.ask("POST", "/report-this-page", "{}").status()).isEqualTo(400);
    }

    @Test
    void errors_keep_what_was_typed_and_say_what_to_put_right() {
        browser.get("/register");

        var reply = browser.post("/register", "name", "Jo <b>", "email", "jo", "password", "short");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(Browser.text(reply))
                .contains("<title>Error: ", "There is a problem", "href=\"#field-email\"", "href=\"#field-password\"")
                .contains("value=\"Jo &lt;b>\"", "value=\"jo\"")
                .doesNotContain("value=\"short\"");
        assertThat(city.told).isEmpty();
    }

    @Test
    void signing_in_sets_a_session_that_scripts_cannot_read_and_renews_the_proof_for_forms() {
        browser.get("/sign-in?back=%2Fmy%2Finterests");

        var reply = browser.post(
                "/sign-in", "email", "jo@example.org", "password", " with spaces ", "back", "/my/interests");

        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.headers().get("Location")).isEqualTo("/my/interests");
        assertThat(reply.cookies().getFirst())
                .startsWith("__Host-yp=secret;")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(browser.cookies.get(Csrf.COOKIE)).isEmpty();
        assertThat(city.told).containsExactly("sign in jo@example.org  with spaces ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example", "/\\evil.example", "/sign-in", "javascript:alert(1)"})
    void signing_in_never_leads_to_another_site(String back) {
        browser.get("/sign-in");

        var reply = browser.post("/sign-in", "email", "jo@example.org", "password", "x", "back", back);

        assertThat(reply.headers().get("Location")).isEqualTo("/my");
    }

    @Test
    void a_wrong_sign_in_says_the_same_whatever_was_wrong() {
        city.outcome = new SignIn.Refused();
        browser.get("/sign-in");

        var reply = browser.post("/sign-in", "email", "jo@example.org", "password", "x");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(Browser.text(reply)).contains("do not go together").doesNotContain("no account");
    }

    @Test
    void asking_for_a_reset_never_tells_whether_there_is_an_account() {
        browser.get("/reset-password");

        var reply = browser.post("/reset-password", "email", "nobody@example.org");

        assertThat(Browser.text(reply)).contains("If there is an account for nobody@example.org");
    }

    @Test
    void a_mailed_link_only_shows_and_its_button_acts() {
        browser.get("/confirm/good");
        assertThat(city.told).isEmpty();

        var reply = browser.post("/confirm/good");

        assertThat(reply.headers().get("Location")).isEqualTo("/sign-in?said=confirmed");
        assertThat(city.told).containsExactly("confirm good");
        assertThat(Browser.text(browser.get("/confirm/old"))).contains("no longer works");
    }

    @Test
    void signing_out_ends_the_session_here_and_there() {
        city.signedIn();
        browser.cookies.put("__Host-yp", "secret");
        browser.get("/my");

        var reply = browser.post("/sign-out");

        assertThat(reply.cookies().getFirst()).startsWith("__Host-yp=; ").contains("Max-Age=0");
        assertThat(city.told).containsExactly("sign out secret");
    }
}

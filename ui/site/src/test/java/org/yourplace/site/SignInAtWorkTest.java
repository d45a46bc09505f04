package org.yourplace.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yourplace.site.port.Accounts.SignIn;

/** Who types an address of an organisation with a sign-on of its own finds the way there on the sign-in form itself. */
class SignInAtWorkTest {
    private static final String WAY = "/sign-in/with/harbourline?";

    private final FakeCity city = new FakeCity();
    private final Browser browser =
            new Browser(new Site(city, city, city, new FakeSecurity(), city, city, city, city, city));

    private Reply typed(String email, String password, String... more) {
        browser.get("/sign-in?back=%2Fworkspace%2Fharbourline%2Fhome");
        var fields = new java.util.ArrayList<>(
                java.util.List.of("email", email, "password", password, "back", "/workspace/harbourline/home"));
        fields.addAll(java.util.List.of(more));
        return browser.post("/sign-in", fields.toArray(String[]::new));
    }

    @Test
    void an_address_of_theirs_is_offered_their_sign_on_and_nothing_typed_is_lost() {
        var reply = typed("amy@harbourline.example", "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(Browser.text(reply))
                .contains("Sign in with Harbourline", WAY, "email=amy%40harbourline.example")
                .contains("back=%2Fworkspace%2Fharbourline%2Fhome", "value=\"amy@harbourline.example\"")
                .doesNotContain("There is a problem", "http-equiv");
        assertThat(city.told).isEmpty();
    }

    @Test
    void who_can_come_in_by_nothing_else_is_led_straight_there() {
        city.only = true;

        var page = Browser.text(typed("amy@harbourline.example", ""));

        assertThat(page).contains("http-equiv=\"refresh\" content=\"0;url=" + WAY, "On your way to Harbourline");
        assertThat(city.told).isEmpty();
    }

    @Test
    void a_password_of_their_own_still_opens_their_own_account() {
        city.only = true;

        assertThat(typed("amy@harbourline.example", "their own password").status())
                .isEqualTo(303);

        assertThat(city.told).containsExactly("sign in amy@harbourline.example their own password");
    }

    @Test
    void a_refused_password_and_the_way_that_may_work_stand_on_one_page() {
        city.outcome = new SignIn.Refused();

        var reply = typed("amy@harbourline.example", "wrong one");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(Browser.text(reply)).contains("do not go together", "Sign in with Harbourline");
    }

    @Test
    void the_offer_is_the_same_for_an_address_that_nobody_has() {
        var one = Browser.text(typed("amy@harbourline.example", ""));
        var nobody = Browser.text(typed("bob@harbourline.example", ""));

        assertThat(nobody.replace("bob@", "amy@")
                        .replace("bob%40", "amy%40")
                        .replaceAll("name=\"csrf\" value=\"[^\"]+\"", ""))
                .isEqualTo(one.replaceAll("name=\"csrf\" value=\"[^\"]+\"", ""));
    }

    @Test
    void another_address_asks_for_its_password_and_no_more() {
        var reply = typed("jo@example.org", "");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(Browser.text(reply)).doesNotContain("Sign in with Harbourline");
    }

    @Test
    void who_asks_for_their_work_account_with_another_address_chooses_from_all_and_keeps_what_they_typed() {
        var reply = typed("jo@example.org", "", "work", "1");
        assertThat(reply.status()).isEqualTo(303);
        var page = Browser.text(browser.get(reply.headers().get("Location")));
        var again = Browser.text(browser.get("/sign-in?email=jo%40example.org"));

        assertThat(page).contains("No organisation here looks after this address", "value=\"jo@example.org\"", WAY);
        assertThat(again).contains("value=\"jo@example.org\"");
    }

    @Test
    void the_page_on_signing_in_and_the_page_on_work_accounts_lead_to_each_other() {
        city.signedIn();

        assertThat(Browser.text(browser.get("/my/security"))).contains("href=\"/my/work-sign-on\"");
        assertThat(Browser.text(browser.get("/my/work-sign-on"))).contains("href=\"/my/security\"");
    }
}

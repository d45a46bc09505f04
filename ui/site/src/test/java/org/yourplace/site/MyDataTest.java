package org.yourplace.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MyDataTest {

    private final FakeCity city = new FakeCity();
    private final Browser browser =
            new Browser(new Site(city, city, city, new FakeSecurity(), city, city, city, city, city));

    @BeforeEach
    void sign_in() {
        city.signedIn();
    }

    @Test
    void the_page_says_who_holds_what_who_looked_and_what_was_agreed_to() {
        for (var language : new String[] {"en", "pl"}) {
            var html = Browser.text(browser.get("/my/data?lang=" + language));

            assertThat(html).contains("SVS", "Council", "To ring people", "You may write to me.", "phone number");
            assertThat(html).doesNotContain("<script", "null");
            assertThat(html).as("keys without a text").doesNotContainPattern(">\\s*[a-z-]+(\\.[a-z0-9-]+)+\\s*<");
        }
    }

    @Test
    void a_consent_is_withdrawn_with_one_click_and_another_s_is_not_there() {
        browser.get("/my/data");

        var reply = browser.post("/my/data/withdraw", "consent", FakeCity.CONSENT.toString());

        assertThat(reply.status()).isEqualTo(303);
        assertThat(city.told).containsExactly("withdraw " + FakeCity.CONSENT);
        assertThat(browser.post("/my/data/withdraw", "consent", "nonsense").status())
                .isEqualTo(404);
        assertThat(browser.post("/my/data/withdraw", "consent", "5b0c1d6e-0000-4000-8000-000000000000")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void somebody_says_yes_only_to_what_is_asked_by_who_holds_something() {
        browser.get("/my/data");

        assertThat(browser.post("/my/data/agree", "organisation", "svs", "purpose", "research")
                        .status())
                .isEqualTo(303);
        assertThat(browser.post("/my/data/agree", "organisation", "svs", "purpose", "everything")
                        .status())
                .isEqualTo(404);
        assertThat(browser.post("/my/data/agree", "organisation", "other", "purpose", "news")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoever_is_not_signed_in_is_asked_to() {
        city.visitor = null;

        assertThat(browser.get("/my/data").status()).isEqualTo(303);
        assertThat(browser.get("/my/data/file").status()).isEqualTo(303);
    }
}

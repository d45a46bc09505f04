package org.yourplace.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yourplace.kit.page.FeaturePages;
import org.yourplace.kit.page.NavEntry;
import org.yourplace.kit.page.Page;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.site.port.Features;
import org.yourplace.spi.error.DomainException;

class SiteTest {

    private final FakeCity city = new FakeCity();
    private Site site;
    private Browser browser;

    @BeforeEach
    void openTheSite() {
        city.run(new FeaturePages() {
            @Override
            public List<Page> pages() {
                return List.of(
                        Page.get("/help", request -> PageResponse.text("text/plain", "help")),
                        Page.get("/help/broken", request -> {
                            throw new IllegalStateException("a bug");
                        }),
                        Page.get("/help/hidden", request -> {
                            throw DomainException.notFound();
                        }),
                        Page.get("/help/over", request -> new PageResponse.Gone()),
                        Page.get("/help/mine", request -> PageResponse.text("text/plain", "mine"))
                                .forSignedIn(),
                        Page.get(
                                        "/help/link/{word}",
                                        request ->
                                                PageResponse.page("site/reset.jte", Map.of("form", request.posted())))
                                .forLinkHolder());
            }

            @Override
            public List<NavEntry> navigation() {
                return List.of(NavEntry.main("reset.title", "/help"), NavEntry.my("my.workspace", "/help/mine"));
            }
        });
        site = new Site(city, city, city, new FakeSecurity(), city, city, city, city, city);
        browser = new Browser(site);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/register",
                "/reset-password",
                "/accessibility",
                "/privacy",
                "/complaints",
                "/report-this-page"
            })
    void every_page_is_small_complete_and_without_script(String path) {
        for (var language : List.of("en", "pl")) {
            var reply = browser.get(path + "?lang=" + language);
            var html = Browser.text(reply);

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body().length).isLessThan(100 * 1024);
            assertThat(html)
                    .contains("<html lang=\"" + (language.equals("en") ? "en-GB" : "pl") + "\"", "tel:01632960100");
            assertThat(html).doesNotContain("<script", "style=\"", " onclick", "null");
            assertThat(html).as("keys without a text").doesNotContainPattern(">\\s*[a-z-]+(\\.[a-z0-9-]+)+\\s*<");
        }
    }

    @Test
    void what_is_ones_own_stands_on_one_page_with_a_line_about_each_and_not_in_the_menu() {
        city.signedIn();

        assertThat(Browser.text(browser.get("/my")))
                .contains("href=\"/help/mine\"", "For your work with an organisation.");
        assertThat(Browser.text(browser.get("/"))).doesNotContain("href=\"/help/mine\"");
    }

    @Test
    void an_unknown_page_says_so_plainly_with_a_number_to_ring() {
        var reply = browser.get("/nowhere");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(Browser.text(reply)).contains("There is no page here", "01632 960100");
    }

    @Test
    void a_feature_switched_off_is_gone_from_its_pages_and_the_menu_and_says_so() {
        assertThat(browser.get("/help").status()).isEqualTo(200);
        assertThat(Browser.text(browser.get("/"))).contains("href=\"/help\"");

        city.on = false;

        assertThat(browser.get("/help").status()).isEqualTo(404);
        assertThat(Browser.text(browser.get("/help"))).contains("Switched off for now");
        assertThat(Browser.text(browser.get("/"))).doesNotContain("href=\"/help\"");
    }

    @Test
    void hidden_and_absent_look_the_same() {
        var hidden = browser.get("/help/hidden");
        var absent = browser.get("/help/absent");

        assertThat(hidden.status()).isEqualTo(absent.status()).isEqualTo(404);
        assertThat(Browser.text(hidden).replace("hidden", "absent")).isEqualTo(Browser.text(absent));
    }

    @Test
    void what_has_ended_is_gone() {
        assertThat(browser.get("/help/over").status()).isEqualTo(410);
    }

    @Test
    void a_bug_of_ours_becomes_a_page_with_a_reference_and_no_details() {
        var reply = browser.get("/help/broken");

        assertThat(reply.status()).isEqualTo(500);
        assertThat(Browser.text(reply)).contains("not your fault").doesNotContain("a bug", "IllegalState");
    }

    @Test
    void a_page_of_mine_leads_to_sign_in_and_back() {
        var reply = browser.get("/help/mine?x=1");

        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.headers().get("Location")).isEqualTo("/sign-in?back=%2Fhelp%2Fmine%3Fx%3D1&said=needed");
    }

    @Test
    void a_page_of_mine_and_a_mailed_link_are_never_kept() {
        city.signedIn();

        assertThat(browser.get("/help/mine").headers().get("Cache-Control")).isEqualTo("no-store");
        var link = browser.get("/help/link/abc");
        assertThat(link.headers().get("Cache-Control")).isEqualTo("no-store");
        assertThat(Browser.text(link)).contains("noindex");
    }

    @Test
    void an_unchanged_page_is_not_sent_twice() {
        var tag = browser.get("/accessibility").headers().get("ETag");
        browser.headers.put("if-none-match", "W/" + tag);

        assertThat(browser.get("/accessibility").status()).isEqualTo(304);
    }

    @Test
    void a_page_with_a_form_is_for_its_reader_only() {
        assertThat(browser.get("/reset-password").headers().get("Cache-Control"))
                .isEqualTo("private, no-cache");
        assertThat(browser.get("/accessibility").headers().get("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void the_wrong_method_says_which_ones_work() {
        var reply = browser.ask("DELETE", "/sign-in", "");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.headers().get("Allow")).isEqualTo("GET, HEAD, POST");
    }

    @Test
    void a_slash_too_many_leads_to_the_page() {
        var reply = browser.get("/privacy/?lang=pl");

        assertThat(reply.status()).isEqualTo(308);
        assertThat(reply.headers().get("Location")).isEqualTo("/privacy?lang=pl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?q=%ff%fe", "/?q=%zz", "/?q=%"})
    void an_address_that_is_no_text_is_refused_not_broken(String address) {
        assertThat(browser.get(address).status()).isEqualTo(400);
    }

    @Test
    void a_picked_language_stays() {
        browser.get("/privacy?lang=pl");

        assertThat(Browser.text(browser.get("/privacy"))).contains("<html lang=\"pl\"");
    }

    @Test
    void the_browsers_language_is_respected() {
        browser.headers.put("accept-language", "de, pl;q=0.8, en;q=0.5");

        assertThat(Browser.text(browser.get("/privacy"))).contains("<html lang=\"pl\"");
    }

    @Test
    void a_demonstration_is_not_to_be_found_by_search_engines() {
        assertThat(Browser.text(browser.get("/robots.txt"))).contains("Disallow: /\n");
        assertThat(Browser.text(browser.get("/privacy"))).contains("noindex");

        city.sample = false;

        assertThat(Browser.text(browser.get("/robots.txt"))).contains("Sitemap: https://place.example/sitemap.xml");
        assertThat(Browser.text(browser.get("/sitemap.xml"))).contains("<loc>https://place.example/privacy</loc>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/site.css",
                "/assets/scene.svg",
                "/assets/icon.svg",
                "/assets/brand.css",
                "/assets/logo.svg"
            })
    void files_are_served_with_their_type_and_a_tag(String path) {
        var reply = browser.get(path);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers()).containsKey("ETag").containsEntry("X-Content-Type-Options", "nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../messages/site.properties",
                "/WEB-INF/web.xml",
                "/messages/site.properties",
                "/assets/%2e%2e/x.css"
            })
    void nothing_else_is_a_file(String path) {
        assertThat(browser.get(path).status()).isEqualTo(404);
    }

    @Test
    void the_style_sheet_is_small() {
        assertThat(browser.get("/assets/site.css").body().length).isLessThan(25 * 1024);
    }

    @Test
    void a_feature_whose_pages_clash_or_break_harms_no_other() {
        city.features.put(
                "clash",
                new Features.Running(
                        "clash",
                        SiteTest.class.getClassLoader(),
                        () -> List.of(Page.get("/privacy", request -> PageResponse.notFound()))));
        city.features.put("broken", new Features.Running("broken", SiteTest.class.getClassLoader(), () -> {
            throw new IllegalStateException("broken at start");
        }));

        var again = new Browser(new Site(city, city, city, new FakeSecurity(), city, city, city, city, city));

        assertThat(again.get("/privacy").status()).isEqualTo(200);
        assertThat(again.get("/help").status()).isEqualTo(200);
    }
}

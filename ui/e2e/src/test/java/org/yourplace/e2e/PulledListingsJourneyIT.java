package org.yourplace.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** J8.7: SVS has another site's listings read; a resident finds one here and applies there; posted here too it is shown once; over, it is gone. */
class PulledListingsJourneyIT {
    private static final String BANK = "/api/v1/tenants/svs/volunteering-bank";

    private final RunningHouse house = RunningHouse.shared();

    @AutoClose
    private final Chromium chromium = Chromium.at(house);

    private final String number = String.valueOf(ThreadLocalRandom.current().nextInt(100_000, 1_000_000));
    private final List<Map<String, Object>> items = new CopyOnWriteArrayList<>();
    private String origin;

    @AutoClose("stop")
    private final Site site = new Site();

    /** Two pages, as do-it.org writes them. */
    private final class Site {
        private HttpServer server;

        void stop() {
            server.stop(0);
        }
    }

    @BeforeEach
    void another_site() throws IOException {
        site.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        origin = "http://127.0.0.1:" + site.server.getAddress().getPort();
        site.server.createContext("/v2/opportunities", exchange -> {
            boolean second = exchange.getRequestURI().toString().contains("page=2");
            int half = items.size() / 2;
            var links = second ? Map.of() : Map.of("next", Map.of("href", origin + "/v2/opportunities?page=2"));
            var page = Map.of(
                    "data",
                    Map.of("items", second ? items.subList(half, items.size()) : items.subList(0, half)),
                    "links",
                    links,
                    "meta",
                    Map.of("code", 200));
            var body = Api.JSON.writeValueAsString(page).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        site.server.start();
        for (var word : List.of("Lighthouse", "Harbour", "Meadow", "Orchard")) {
            items.add(Map.of(
                    "id",
                    word + number,
                    "title",
                    word + " keeper " + number,
                    "description",
                    "<p>Keep the <b>" + word + "</b> open.</p>",
                    "status",
                    "live",
                    "postcode",
                    "SO19 6HH",
                    "location_type",
                    "SL",
                    "for_recruiter",
                    Map.of(
                            "name",
                            word.equals("Harbour") ? "SAMPLE voluntary services." : "Far Away Helpers " + number)));
        }
        items.add(Map.of("id", "bad" + number, "title", "Without words " + number, "location_type", "SL"));
    }

    @Test
    void a_listing_of_another_site_is_found_here_answered_there_shown_once_and_gone_when_it_ends() {
        var svs = Workspace.enter(chromium.window(), "admin@svs.example");
        svs.open("/workspace/svs/volunteering-bank/feeds").follow("Add a site");
        svs.fill("Name of the site", "Sample site " + number);
        svs.page().locator("vaadin-select").first().click();
        svs.page()
                .locator("vaadin-select-item")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("do-it.org"))
                .click();
        svs.atRest();
        svs.fill("Address of its first page", origin + "/v2/opportunities?page=1");
        svs.fill("Licence", "Sample licence");
        svs.press("Try it");
        assertThat(svs.main()).containsText("listings on its first page can be shown");
        svs.press("Save");
        svs.press("Read it now");
        assertThat(svs.main()).containsText("4 new");
        assertThat(svs.main()).containsText("1 not taken");
        svs.main().locator("details").last().locator("summary").click();
        assertThat(svs.main()).containsText("Without words " + number);

        var resident = new Resident(chromium.windowWithoutScripts());
        assertThat(resident.look("Lighthouse " + number, "").card("Lighthouse keeper " + number))
                .isVisible();
        assertThat(resident.page().locator("main")).containsText("From Sample site " + number + ": apply there");
        resident.card("Lighthouse keeper " + number).click();
        var page = resident.page().locator("main");
        assertThat(page).containsText("Keep the Lighthouse open.");
        assertThat(page).containsText("Sample licence");
        assertThat(page.locator("form")).hasCount(0);
        assertThat(page.locator("a.button")).hasAttribute("href", origin + "/opportunities/Lighthouse" + number);

        var api = Api.as(house, "broker@svs.example");
        assertThat(resident.look("Harbour " + number, "").page().locator("li.card"))
                .hasCount(1);
        var ours = api.post(
                BANK + "/opportunities",
                Map.of(
                        "title",
                        "Harbour Keeper, " + number,
                        "description",
                        "Ours",
                        "postcode",
                        "so19 6hh",
                        "noJobReplaced",
                        true));
        assertThat(ours.status()).as(ours.body()).isEqualTo(201);
        assertThat(resident.look("Harbour " + number, "").page().locator("li.card"))
                .hasCount(1);
        assertThat(resident.page().locator(".cards")).not().containsText("apply there");
        items.removeIf(item -> item.get("id").equals("Lighthouse" + number));
        var sources = api.get(BANK + "/feed-sources").json().path("items");
        var mine = sources.valueStream()
                .filter(source -> source.path("name").asString().endsWith(number))
                .findFirst()
                .orElseThrow();
        svs.open("/workspace/svs/volunteering-bank/feeds/" + mine.path("id").asString());
        svs.press("Read it now");
        assertThat(svs.main()).containsText("1 gone");
        assertThat(resident.look("Lighthouse " + number, "").page().locator("li.card"))
                .hasCount(0);
        svs.press("Remove");
        svs.confirm();
        assertThat(svs.page().locator("vaadin-notification-card").first()).isVisible();
        assertThat(resident.look("Meadow " + number, "").page().locator("li.card"))
                .hasCount(0);
    }
}

package org.yourplace.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Two organisations sign a sharing agreement, a broker reads a shared record, and the person sees it; after its end it is refused. */
class SharingJourneyIT {
    private static final String COUNCIL = "/api/v1/tenants/council/agreements";
    private static final String SVS = "/api/v1/tenants/svs/agreements";
    private static final String PURPOSE = "To find a place on a council project for people who wait";
    private static final String RESIDENT = "resident2@example.org";

    private final RunningHouse house = RunningHouse.shared();
    private final Api council = Api.as(house, "admin@council.example");
    private final Api svs = Api.as(house, "admin@svs.example");

    @AutoClose
    private final Chromium chromium = Chromium.at(house);

    private String proposed() {
        var answer = council.post(
                COUNCIL,
                Map.of(
                        "with",
                        "svs",
                        "gives",
                        false,
                        "dataset",
                        "volunteering-bank:waiting",
                        "columns",
                        List.of("name", "title"),
                        "purpose",
                        PURPOSE,
                        "basis",
                        "public-task",
                        "from",
                        LocalDate.now().toString(),
                        "until",
                        LocalDate.now().plusDays(30).toString()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private static String records(String base, String id) {
        return base + "/" + id + "/records?limit=100";
    }

    /** A resident with an account says that they are interested in something SVS asks for. */
    private void interested() {
        var answer = Api.as(house, RESIDENT)
                .post(
                        "/api/v1/volunteering-bank/opportunities/"
                                + Listings.publish(svs, "svs", "Sort the tideline's finds", 5) + "/applications",
                        Map.of("name", "Rosa Lind", "phone", "02380 960123", "ageBand", "18-plus"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static String recordOf(Api.Answer answer, String name) {
        return answer.json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("values").path("name").asString("").equals(name))
                .map(one -> one.path("id").asString())
                .findFirst()
                .orElse("");
    }

    @Test
    void two_organisations_sign_a_broker_reads_and_the_person_sees_who_looked() {
        interested();
        var id = proposed();
        assertThat(council.post(COUNCIL + "/" + id + "/signature", Map.of()).status())
                .isEqualTo(200);
        refused(council, id, "not-in-force");

        signInTheWorkspace(id);

        assertThat(Soon.within(20, () -> !recordOf(council.get(records(COUNCIL, id)), "Rosa Lind")
                        .isEmpty()))
                .isTrue();
        var record = recordOf(council.get(records(COUNCIL, id)), "Rosa Lind");
        var read = council.get(COUNCIL + "/" + id + "/records/" + record);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().path("values").propertyNames()).containsExactlyInAnyOrder("name", "title");
        assertThat(svs.get(SVS + "/" + id + "/looks").body()).contains("\"organisation\":\"Southampton Sample Council");
        assertThat(Api.as(house, "officer@council.example")
                        .get(records(COUNCIL, id))
                        .status())
                .isEqualTo(200);
        assertThat(Api.as(house, "ranger@council.example")
                        .get(records(COUNCIL, id))
                        .status())
                .isEqualTo(403);
        assertThat(Api.as(house, "admin@harbourline.example")
                        .get("/api/v1/tenants/harbourline/agreements/" + id + "/records")
                        .status())
                .isEqualTo(404);

        var mine = Visitor.as(house, RESIDENT).get("/my/data").body();
        assertThat(mine).contains("Southampton Sample Council", PURPOSE, "People waiting for an answer");
        assertThat(Visitor.as(house, "resident1@example.org").get("/my/data").body())
                .doesNotContain(PURPOSE);

        aDayAfterItsLast(id);
        refused(council, id, "not-in-force");
        assertThat(council.get(COUNCIL + "/" + id + "/records/" + record).status())
                .isEqualTo(403);
        assertThat(council.get(COUNCIL + "/" + id).json().path("state").asString())
                .isEqualTo("run-out");
    }

    /** The administrator of SVS finds it on the first view, reads it and signs. */
    private void signInTheWorkspace(String id) {
        try (var window = chromium.window()) {
            var admin = Workspace.enter(window, "admin@svs.example");
            assertThat(admin.main().getByText("for your signature").first()).isVisible();
            admin.open("/workspace/svs/admin/agreements/" + id);
            assertThat(admin.main().getByText(PURPOSE)).isVisible();
            admin.press("Sign").confirm();
            assertThat(admin.main().locator(".detail .mark").first()).hasText("In force");
        }
    }

    @Test
    void either_ends_it_at_once() {
        var id = proposed();
        council.post(COUNCIL + "/" + id + "/signature", Map.of());
        svs.post(SVS + "/" + id + "/signature", Map.of());
        assertThat(council.get(records(COUNCIL, id)).status()).isEqualTo(200);

        try (var window = chromium.window()) {
            var reader = Workspace.enter(window, "officer@council.example");
            reader.open("/workspace/council/admin/agreements/" + id + "/records");
            assertThat(reader.main().getByText("Every record you see here is written down"))
                    .isVisible();
            var admin = Workspace.enter(chromium.window(), "admin@svs.example");
            admin.open("/workspace/svs/admin/agreements/" + id);
            admin.press("End agreement").confirm();
            assertThat(admin.main().locator(".detail .mark").first()).hasText("Ended");

            refused(council, id, "not-in-force");
            reader.open("/workspace/council/admin/agreements/" + id + "/records");
            assertThat(reader.main().getByText("Nothing can be read under this agreement"))
                    .isVisible();
        }
        assertThat(council.post(COUNCIL + "/" + id + "/signature", Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void a_resident_says_yes_and_takes_it_back_without_scripts() {
        interested();
        try (var window = chromium.windowWithoutScripts()) {
            var page = window.newPage();
            page.navigate("/sign-in?back=/my/data");
            page.locator("input[name=email]").fill(RESIDENT);
            page.locator("input[name=password]").fill(RunningHouse.PASSWORD);
            page.locator("form[action*=sign-in] button").first().click();
            assertThat(page.locator("h1")).hasText("My data");
            button(page, "agree").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Thank you");
            button(page, "withdraw").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Taken back");
            assertThat(page.locator("#consents ~ ul .badge").first()).hasText("Taken back");
        }
        assertThat(Visitor.as(house, RESIDENT).get("/my/data/file").body())
                .contains("\"core.person\"", "\"volunteering_bank.application\"", "Rosa Lind");
    }

    private static Locator button(Page page, String deed) {
        return page.locator("form[action='/my/data/" + deed + "'] button").first();
    }

    private static void refused(Api who, String id, String why) {
        var answer = who.get(records(COUNCIL, id));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("type").asString()).contains(why);
    }

    /** Nobody can move the running house's clock; its agreement's days can be. */
    private void aDayAfterItsLast(String id) {
        Inside.of(house)
                .useHandle(handle -> handle.execute(
                        "UPDATE core.agreement SET starts = starts - interval '60 days', ends = ends - interval '60 days' WHERE id = ?::uuid",
                        id));
    }
}

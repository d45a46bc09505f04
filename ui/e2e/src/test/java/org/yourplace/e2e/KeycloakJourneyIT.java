package org.yourplace.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yourplace.e2e.Keycloak.Somebody;

/**
 * J5.2 from staff sign-in on. Two organisations sign their people in by a realm each of a real Keycloak; what a realm says opens its own
 * organisation and nothing else, and whoever its directory lets go is out at the next request.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakJourneyIT {
    private static final String FIRM = "harbourline";
    private static final String UNIVERSITY = "hill-university";

    private final RunningHouse house = RunningHouse.shared();

    @AutoClose
    private final Chromium chromium = Chromium.at(house);

    @AutoClose
    private final Keycloak keycloak = Keycloak.start(
            house,
            Map.of(
                    FIRM,
                    List.of(
                            new Somebody("amy", "amy@harbourline.example", "Amy", "Pond", List.of("quay")),
                            new Somebody("boss", "boss@harbourline.example", "Bo", "Marsh", List.of("chiefs"))),
                    UNIVERSITY,
                    List.of(
                            new Somebody("ida", "ida@hill-university.example", "Ida", "Moss", List.of("quay")),
                            new Somebody("mallory", "admin@svs.example", "Mallory", "Mask", List.of("quay")))));

    private Api firm;
    private Api university;

    @BeforeAll
    void both_organisations_set_their_sign_on_up() {
        firm = Api.as(house, "admin@" + FIRM + ".example");
        university = Api.as(house, "admin@" + UNIVERSITY + ".example");
        setUp(firm, FIRM);
        setUp(university, UNIVERSITY);
    }

    @AfterAll
    void as_before() {
        Inside.of(house).useHandle(db -> db.execute("UPDATE core.tenant SET sso_only = false"));
        for (var tenant : List.of(FIRM, UNIVERSITY)) {
            Api.as(house, "admin@" + tenant + ".example")
                    .send("DELETE", address(tenant), java.net.http.HttpRequest.BodyPublishers.noBody(), Map.of());
        }
    }

    private static String address(String tenant) {
        return "/api/v1/tenants/" + tenant + "/single-sign-on";
    }

    private Map<String, Object> setup(String tenant) {
        return Map.of(
                "issuer", keycloak.issuer(tenant),
                "clientId", Keycloak.CLIENT,
                "secret", Keycloak.secret(tenant),
                "domains", List.of(tenant + ".example"),
                "claim", "groups",
                "claimRoles", Map.of("quay", "member", "chiefs", "administrator"),
                "enabled", true);
    }

    private void setUp(Api administrator, String tenant) {
        var saved = administrator.put(address(tenant), setup(tenant));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(saved.body()).doesNotContain(Keycloak.secret(tenant));
        var tried = administrator.post(address(tenant) + "/test", Map.of());
        assertThat(tried.json().path("good").asBoolean()).as(tried.body()).isTrue();
    }

    /** Goes to the organisation's sign-on and types name and password into Keycloak's own page. */
    private Page signIn(BrowserContext window, String tenant, String userName) {
        var page = window.newPage();
        page.navigate("/sign-in/with/" + tenant);
        page.locator("#username").fill(userName);
        page.locator("#password").fill(Keycloak.PASSWORD);
        page.locator("#kc-login").click();
        return page;
    }

    private static String personOf(Page page) {
        return page.evaluate("() => fetch('/api/v1/me').then(answer => answer.text())")
                .toString();
    }

    private static int status(Page page, String path) {
        return ((Number) page.evaluate("path => fetch(path).then(answer => answer.status)", path)).intValue();
    }

    @Test
    void staff_come_in_by_their_own_realm_and_reach_their_own_organisation_only() {
        var page = signIn(chromium.window(), FIRM, "amy");
        page.waitForURL("**/workspace/" + FIRM + "**");
        assertThat(page.locator("main h1")).isVisible();

        assertThat(personOf(page)).contains("Amy Pond", FIRM).doesNotContain(UNIVERSITY, "email");
        assertThat(status(page, "/api/v1/tenants/" + FIRM + "/features")).isIn(200, 403);
        assertThat(status(page, "/api/v1/tenants/" + UNIVERSITY + "/features")).isEqualTo(404);
        assertThat(status(page, "/api/v1/tenants/svs/members")).isEqualTo(404);
        page.navigate("/my");
        assertThat(page.url()).contains("/sign-in");
        page.navigate("/workspace/" + UNIVERSITY);
        assertThat(page.locator("body")).not().containsText("Hill University");
    }

    @Test
    void who_types_their_work_address_on_the_sign_in_form_is_offered_the_way_and_types_it_once() {
        try (var window = chromium.windowWithoutScripts()) {
            var page = window.newPage();
            page.navigate("/sign-in?back=/workspace/" + FIRM + "/people");
            page.locator("input[name=email]").fill("amy@harbourline.example");
            page.locator("main button[name=work]").click();
            assertThat(page.locator("input[name=email]")).hasValue("amy@harbourline.example");
            page.locator("main [role=status] a.button").click();
            assertThat(page.locator("#username")).hasValue("amy@harbourline.example");

            page.locator("#username").fill("amy");
            page.locator("#password").fill(Keycloak.PASSWORD);
            page.locator("#kc-login").click();
            page.waitForURL("**/workspace/" + FIRM + "/people");
        }
    }

    @Test
    void where_nothing_else_opens_the_organisation_the_form_leads_straight_there() {
        Inside.of(house).useHandle(db -> db.execute("UPDATE core.tenant SET sso_only = true WHERE slug = ?", FIRM));
        try (var window = chromium.windowWithoutScripts()) {
            var page = window.newPage();
            page.navigate("/sign-in");
            page.locator("input[name=email]").fill("nobody@harbourline.example");
            page.locator("input[name=email]").press("Enter");

            assertThat(page.locator("#username")).hasValue("nobody@harbourline.example");
        } finally {
            Inside.of(house).useHandle(db -> db.execute("UPDATE core.tenant SET sso_only = false"));
        }
    }

    @Test
    void another_realms_people_are_unknown_there() {
        var page = signIn(chromium.window(), FIRM, "ida");

        assertThat(page.url()).contains("/realms/" + FIRM);
        assertThat(page.locator("#input-error, .pf-v5-c-form__helper-text, #kc-content"))
                .not()
                .hasCount(0);
    }

    @Test
    void a_provider_that_says_somebody_elses_address_gets_nothing_of_theirs() {
        var page = signIn(chromium.window(), UNIVERSITY, "mallory");
        page.waitForURL("**/workspace/" + UNIVERSITY + "**");

        assertThat(personOf(page)).contains("Mallory Mask", UNIVERSITY).doesNotContain("svs");
        assertThat(status(page, "/api/v1/tenants/svs/members")).isEqualTo(404);
        int same = Inside.of(house)
                .withHandle(db -> db.createQuery("""
                                SELECT count(*) FROM core.sign_on_link l JOIN core.person p ON p.id = l.person_id
                                WHERE p.email = 'admin@svs.example'""").mapTo(Integer.class).one());
        assertThat(same).isZero();
    }

    @Test
    void an_answer_that_nobody_asked_for_opens_nothing() {
        var window = chromium.window();
        var page = window.newPage();
        page.navigate("/sign-in/with/" + FIRM);
        var asked = page.url();
        var state = asked.replaceFirst(".*[?&]state=([^&]*).*", "$1");

        page.navigate("/sign-in/with/" + FIRM + "/back?code=stolen&state=another");
        assertThat(page.url()).contains("said=lost");
        page.navigate("/sign-in/with/" + UNIVERSITY + "/back?code=stolen&state=" + state);
        assertThat(page.url()).contains("said=lost");
        page.navigate("/sign-in/with/" + FIRM + "/back?code=stolen&state=" + state);
        assertThat(page.url()).contains("said=");
        page.navigate("/my");
        assertThat(page.url()).contains("/sign-in");
    }

    @Test
    void whoever_the_directory_lets_go_is_out_at_the_next_request() {
        var directory = Directory.of(house, UNIVERSITY, university);
        var page = signIn(chromium.window(), UNIVERSITY, "ida");
        page.waitForURL("**/workspace/" + UNIVERSITY + "**");
        // the workspace leaves by itself when its session ends, and would take the question with it
        page.navigate("/");
        assertThat(status(page, "/api/v1/me")).isEqualTo(200);

        var id = directory.find("ida");
        var gone = directory.send(
                "PATCH",
                "/Users/" + id,
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}]}");
        assertThat(gone.status()).as(gone.body()).isEqualTo(200);

        assertThat(status(page, "/api/v1/tenants/" + UNIVERSITY + "/features")).isIn(401, 404);
        var again = signIn(chromium.window(), UNIVERSITY, "ida");
        again.waitForURL("**/sign-in/organisation?said=left");

        directory.send("PATCH", "/Users/" + id, "{\"Operations\":[{\"op\":\"replace\",\"value\":{\"active\":true}}]}");
        signIn(chromium.window(), UNIVERSITY, "ida").waitForURL("**/workspace/" + UNIVERSITY + "**");
    }

    @Test
    void another_companys_staff_list_is_not_there_however_the_ids_are_guessed() {
        var page = signIn(chromium.window(), FIRM, "amy");
        page.waitForURL("**/workspace/" + FIRM + "**");
        var ids = Inside.of(house).withHandle(db -> db.createQuery("""
                                SELECT m.id::text FROM core.membership m JOIN core.tenant t ON t.id = m.tenant_id WHERE t.slug = :slug LIMIT 5""")
                .bind("slug", UNIVERSITY)
                .mapTo(String.class)
                .list());
        var directory = Directory.of(house, FIRM, firm);

        assertThat(ids).isNotEmpty();
        for (var id : ids) {
            assertThat(status(page, "/api/v1/tenants/" + UNIVERSITY + "/people/" + id))
                    .isEqualTo(404);
            assertThat(directory.get("/Users/" + id).status()).isEqualTo(404);
            assertThat(directory.at(UNIVERSITY).get("/Users/" + id).status()).isEqualTo(404);
        }
    }

    @Test
    void when_nothing_but_the_sign_on_opens_the_firm_a_password_does_not() {
        var only = new java.util.HashMap<>(setup(FIRM));
        only.remove("secret");
        only.put("only", true);
        assertThat(firm.put(address(FIRM), only).json().path("type").asString()).isEqualTo("sign-on-not-tried");

        var window = chromium.window();
        var workspace = Workspace.enter(window, "admin@" + FIRM + ".example");
        workspace.open("/workspace/" + FIRM + "/admin/single-sign-on");
        workspace
                .page()
                .getByText("Sign in through it once", new Page.GetByTextOptions().setExact(true))
                .click();
        workspace.page().locator("#username").fill("boss");
        workspace.page().locator("#password").fill(Keycloak.PASSWORD);
        workspace.page().locator("#kc-login").click();
        workspace.page().waitForURL("**/admin/single-sign-on");
        assertThat(workspace.atRest().main()).containsText("It works all the way");

        assertThat(firm.put(address(FIRM), only).status()).isEqualTo(200);
        var refused = firm.get("/api/v1/tenants/" + FIRM + "/features");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("type").asString()).isEqualTo("own-sign-on-needed");
        var boss = signIn(chromium.window(), FIRM, "boss");
        boss.waitForURL("**/workspace/" + FIRM + "**");
        assertThat(status(boss, "/api/v1/tenants/" + FIRM + "/features")).isEqualTo(200);

        Inside.of(house).useHandle(db -> db.execute("UPDATE core.tenant SET sso_only = false"));
    }
}

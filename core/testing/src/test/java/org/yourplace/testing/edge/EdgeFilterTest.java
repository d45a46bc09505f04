package org.yourplace.testing.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.edge.EdgeFilter;
import org.yourplace.platform.edge.Limits;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Secrets;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

class EdgeFilterTest {
    private static final Logger QUIET = Logger.getLogger(EdgeFilter.class.getName());

    private static TestCity city;
    private static Tenant svs;
    private static Tenant other;

    private final Door door = new Door(city, Limits.DEFAULT);

    @BeforeAll
    static void a_city_with_a_door() {
        // what breaks here is meant to; nobody needs to read it
        QUIET.setLevel(Level.OFF);
        city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
        svs = city.tenant("svs");
        other = city.tenant("other");
        city.feature(svs, "awards", true);
        city.feature(other, "funding", true);
        city.owner().useHandle(handle -> {
            handle.execute("UPDATE core.partnership SET locales = '{en-GB,pl}'");
            handle.execute("INSERT INTO core.partnership_host SELECT 'city.example', id FROM core.partnership");
        });
        city.directory().refresh();
    }

    @AfterAll
    static void loud_again() {
        QUIET.setLevel(null);
    }

    /** A live session of a new member; gives its secret. */
    private static String member(Tenant tenant) {
        var identity = city.person(Role.ADMINISTRATOR, tenant);
        return replaceSecret(identity.credential());
    }

    private static String replaceSecret(UUID credential) {
        var secret = Secrets.word();
        city.owner().useHandle(handle -> handle.createUpdate("UPDATE core.credential SET hash = :hash WHERE id = :id")
                .bind("hash", Secrets.hash(secret))
                .bind("id", credential)
                .execute());
        return secret;
    }

    @Test
    void a_guest_passes_as_the_public_of_the_hosts_partnership() {
        var answer = door.knock(Exchange.of("GET", "/volunteer"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(door.binding().context()).isEqualTo(Binding.Context.PUBLIC);
        assertThat(door.binding().partnership().slug()).isEqualTo("southampton");
    }

    @Test
    void a_host_that_no_partnership_has_is_not_found() {
        assertThat(door.knock(Exchange.of("GET", "/").host("elsewhere.example")).status())
                .isEqualTo(404);
        assertThat(door.knock(Exchange.of("GET", "/").host("CITY.example.")).status())
                .isEqualTo(200);
    }

    @Test
    void in_the_demonstration_a_loopback_name_leads_to_the_first_partnership() {
        assertThat(door.knock(Exchange.of("GET", "/").host("your.localhost")).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/../b", "/a//b", "/a%2fb", "/a%00", "/api/v1/%2e%2e/me", "/api/v1/me?x=%ff", "/a;b=c"})
    void an_odd_address_is_refused(String uri) {
        assertThat(door.knock(Exchange.of("GET", uri)).status()).isEqualTo(400);
        assertThat(door.passed()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"TRACE,/api/v1/me", "CONNECT,/api/v1/me", "PUT,/volunteer", "PROPFIND,/", "POST,/openapi.json"})
    void a_method_that_nobody_needs_is_refused(String method, String uri) {
        assertThat(door.knock(Exchange.of(method, uri)).status()).isEqualTo(405);
        assertThat(door.passed()).isZero();
    }

    @Test
    void a_member_acts_for_their_organisation() {
        door.knock(Exchange.of("GET", "/api/v1/tenants/svs/members").bearer(member(svs)));

        assertThat(door.binding().context()).isEqualTo(Binding.Context.TENANT);
        assertThat(door.binding().tenant()).isEqualTo(svs);
        assertThat(door.binding().rights().roles()).containsExactly(Role.ADMINISTRATOR.code());
    }

    @Test
    void another_organisation_and_one_that_does_not_exist_look_the_same() {
        var secret = member(svs);

        var foreign =
                door.knock(Exchange.of("GET", "/api/v1/tenants/other/members").bearer(secret));
        var absent =
                door.knock(Exchange.of("GET", "/api/v1/tenants/nobody/members").bearer(secret));

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(absent.status()).isEqualTo(404);
        assertThat(foreign.text()).isEqualTo(absent.text());
        assertThat(door.passed()).isZero();
    }

    @Test
    void without_a_credential_every_organisation_asks_for_one() {
        for (var slug : new String[] {"svs", "other", "nobody"}) {
            var answer = door.knock(Exchange.of("GET", "/api/v1/tenants/" + slug + "/members"));

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.answered("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void outside_their_organisation_a_member_is_a_person() {
        door.knock(Exchange.of("GET", "/api/v1/awards/rounds").bearer(member(svs)));

        assertThat(door.binding().context()).isEqualTo(Binding.Context.PERSON);
    }

    @Test
    void a_feature_answers_where_it_is_on() {
        var secret = member(svs);

        assertThat(door.knock(Exchange.of("GET", "/api/v1/awards/rounds")).status())
                .isEqualTo(200);
        assertThat(door.knock(Exchange.of("GET", "/api/v1/nothing/rounds")).status())
                .isEqualTo(404);
        assertThat(door.knock(Exchange.of("GET", "/api/v1/tenants/svs/awards/rounds")
                                .bearer(secret))
                        .status())
                .isEqualTo(200);
        assertThat(door.knock(Exchange.of("GET", "/api/v1/tenants/svs/funding/rounds")
                                .bearer(secret))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_feature_that_is_switched_off_is_gone_at_once() {
        city.feature(svs, "calendar", true);
        assertThat(door.knock(Exchange.of("GET", "/api/v1/calendar/days")).status())
                .isEqualTo(200);

        city.feature(svs, "calendar", false);

        assertThat(door.knock(Exchange.of("GET", "/api/v1/calendar/days")).status())
                .isEqualTo(404);
    }

    @Test
    void a_dead_secret_is_refused_by_the_api_and_forgotten_by_pages() {
        var api = door.knock(Exchange.of("GET", "/api/v1/me").bearer(Secrets.word()));
        var page = door.knock(Exchange.of("GET", "/my").cookie(Secrets.word()));

        assertThat(api.status()).isEqualTo(401);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.answered("Set-Cookie")).startsWith("__Host-yp=; Path=/; Max-Age=0; Secure; HttpOnly");
        assertThat(door.binding().context()).isEqualTo(Binding.Context.PUBLIC);
    }

    @Test
    void a_token_of_another_partnership_is_worth_nothing() {
        var secret = member(svs);
        var elsewhere = new TestCity(city.embedded(), "avonford");
        city.owner()
                .useHandle(
                        handle -> handle.execute(
                                "INSERT INTO core.partnership_host SELECT 'avonford.example', id FROM core.partnership WHERE slug = 'avonford'"));
        city.directory().refresh();

        assertThat(elsewhere.partnership().slug()).isEqualTo("avonford");
        assertThat(door.knock(Exchange.of("GET", "/api/v1/me")
                                .host("avonford.example")
                                .bearer(secret))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_write_with_a_cookie_must_come_from_our_own_pages() {
        var secret = member(svs);
        var uri = "/api/v1/tenants/svs/features/awards";

        assertThat(door.knock(Exchange.of("PUT", uri).cookie(secret)).status()).isEqualTo(403);
        assertThat(door.knock(Exchange.of("PUT", uri).cookie(secret).header("Sec-Fetch-Site", "cross-site"))
                        .status())
                .isEqualTo(403);
        assertThat(door.knock(Exchange.of("PUT", uri).cookie(secret).header("Sec-Fetch-Site", "same-site"))
                        .status())
                .isEqualTo(403);
        assertThat(door.knock(Exchange.of("PUT", uri).cookie(secret).header("Origin", "https://evil.example"))
                        .status())
                .isEqualTo(403);
        assertThat(door.passed()).isZero();

        assertThat(door.knock(Exchange.of("PUT", uri).cookie(secret).header("Sec-Fetch-Site", "same-origin"))
                        .status())
                .isEqualTo(200);
        assertThat(door.knock(Exchange.of("PUT", uri).cookie(secret).header("Origin", "https://city.example"))
                        .status())
                .isEqualTo(200);
        assertThat(door.knock(Exchange.of("PUT", uri).bearer(secret)).status()).isEqualTo(200);
    }

    @Test
    void an_answer_to_somebody_known_is_kept_by_no_cache() {
        assertThat(door.knock(Exchange.of("GET", "/api/v1/me").bearer(member(svs)))
                        .answered("Cache-Control"))
                .isEqualTo("private, no-store");
        assertThat(door.knock(Exchange.of("GET", "/api/v1/awards/rounds")).answered("Cache-Control"))
                .isEqualTo("no-cache");
    }

    @Test
    void every_answer_tells_the_browser_what_it_may_do() {
        var page = door.knock(Exchange.of("GET", "/volunteer"));
        var api = door.knock(Exchange.of("GET", "/api/v1/awards/rounds"));
        var refused = door.knock(Exchange.of("GET", "/api/v1/nothing"));
        var workspace = door.knock(Exchange.of("GET", "/workspace/svs"));

        assertThat(page.answered("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'")
                .endsWith("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(api.answered("Content-Security-Policy")).startsWith("default-src 'none'; frame-ancestors 'none'");
        assertThat(workspace.answered("Content-Security-Policy")).isNull();
        for (var answer : new Exchange[] {page, api, refused, workspace}) {
            assertThat(answer.answered("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.answered("Strict-Transport-Security")).startsWith("max-age=");
            assertThat(answer.answered("X-Request-Id")).hasSize(16);
        }
    }

    @Test
    void a_refusal_speaks_the_callers_language() {
        var answer = door.knock(Exchange.of("GET", "/api/v1/nothing").header("Accept-Language", "pl-PL, en;q=0.5"));

        assertThat(answer.text()).contains("Nie ma tu nic");
        door.knock(Exchange.of("GET", "/").header("Accept-Language", "de, fr"));
        assertThat(door.caller().locale()).isEqualTo(Locale.UK);
        door.knock(Exchange.of("GET", "/").header("Accept-Language", ";;;q=x"));
        assertThat(door.caller().locale()).isEqualTo(Locale.UK);
    }

    @Test
    void what_is_too_long_is_refused_before_anybody_reads_it() {
        var small = new Door(city, new Limits(100, 1_000, 32, 20, 30, 120, 600));

        assertThat(small.knock(Exchange.of("POST", "/api/v1/awards/rounds").body("x".repeat(101)))
                        .status())
                .isEqualTo(413);
        assertThat(small.knock(Exchange.of("POST", "/volunteer").body("x".repeat(101)))
                        .status())
                .isEqualTo(413);
        assertThat(small.passed()).isZero();
        assertThat(small.knock(Exchange.of("POST", "/api/v1/awards/rounds").body("x".repeat(100)))
                        .status())
                .isEqualTo(200);
        assertThat(small.body()).hasSize(100);
    }

    @Test
    void at_the_usual_limits_one_address_is_stopped_and_another_is_not() {
        int stopped = 0;
        for (int i = 0; i < 40; i++) {
            var answer = door.knock(Exchange.of("POST", "/api/v1/awards/rounds").from("198.51.100.1"));
            if (answer.status() == 429) {
                stopped++;
                assertThat(Integer.parseInt(answer.answered("Retry-After"))).isBetween(1, 60);
            }
        }

        assertThat(stopped).isBetween(5, 10);
        assertThat(door.knock(Exchange.of("POST", "/api/v1/awards/rounds").from("198.51.100.2"))
                        .status())
                .isEqualTo(200);
        assertThat(door.knock(Exchange.of("GET", "/api/v1/awards/rounds").from("198.51.100.1"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void one_ipv6_line_is_one_address() {
        for (int i = 0; i < 31; i++) {
            door.knock(Exchange.of("POST", "/volunteer").from("2001:db8:1:2::" + Integer.toHexString(i + 1)));
        }

        assertThat(door.knock(Exchange.of("POST", "/volunteer").from("2001:db8:1:2:ffff::1"))
                        .status())
                .isEqualTo(429);
        assertThat(door.knock(Exchange.of("POST", "/volunteer").from("2001:db8:1:3::1"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_same_request_with_the_same_key_is_done_once() {
        var first = door.knock(once("key-00001", "{}"));
        var again = door.knock(once("key-00001", "{}"));

        assertThat(door.passed()).isEqualTo(1);
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.text()).isEqualTo(first.text()).isEqualTo("answer 1");
        assertThat(again.answered("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void a_key_belongs_to_one_caller() {
        door.knock(once("key-00002", "{}").bearer(member(svs)));
        door.knock(once("key-00002", "{}").bearer(member(svs)));

        assertThat(door.passed()).isEqualTo(2);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        door.knock(once("key-00003", "{}"));

        assertThat(door.knock(once("key-00003", "{\"a\":1}")).status()).isEqualTo(422);
        assertThat(door.passed()).isEqualTo(1);
    }

    @Test
    void a_key_that_is_still_at_work_is_refused() {
        var inside = new Exchange[1];
        door.answering(200, () -> inside[0] = new Door(city, Limits.DEFAULT).knock(once("key-00004", "{}")));

        door.knock(once("key-00004", "{}"));

        assertThat(inside[0].status()).isEqualTo(409);
    }

    @Test
    void what_failed_may_be_tried_again_with_the_same_key() {
        door.answering(422, () -> {}).knock(once("key-00005", "{}"));
        door.answering(200, () -> {
                    throw new DomainException(CoreError.STALE);
                })
                .knock(once("key-00005", "{}"));

        var third = door.answering(201, () -> {}).knock(once("key-00005", "{}"));

        assertThat(third.status()).isEqualTo(201);
        assertThat(door.passed()).isEqualTo(3);
    }

    @Test
    void what_breaks_is_answered_without_details() {
        var api = door.answering(200, () -> {
                    throw new IllegalStateException("secret detail");
                })
                .knock(Exchange.of("GET", "/api/v1/awards/rounds"));
        var page = door.knock(Exchange.of("GET", "/volunteer"));

        assertThat(api.status()).isEqualTo(500);
        assertThat(api.text()).contains("\"type\":\"failed\"").doesNotContain("secret");
        assertThat(page.status()).isEqualTo(500);
        assertThat(page.text()).contains("<h1>").doesNotContain("secret");
    }

    private static Exchange once(String key, String body) {
        return Exchange.of("POST", "/api/v1/awards/rounds")
                .header("Idempotency-Key", key)
                .body(body);
    }
}

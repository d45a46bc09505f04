package org.yourplace.testing.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yourplace.platform.edge.Limits;
import org.yourplace.platform.who.Binding;

class EdgeFilterTest extends AtTheDoor {
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
}

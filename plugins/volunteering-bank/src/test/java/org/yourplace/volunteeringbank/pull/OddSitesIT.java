package org.yourplace.volunteeringbank.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a site does on its third page: the reading ends with words that say it, two pages are in, and the next one goes on. */
class OddSitesIT extends SiteOfFivePages {
    private static StubSite.Odd answers(String type, byte[] body) {
        return exchange -> {
            StubSite.send(exchange, 200, type, body);
            return true;
        };
    }

    private static StubSite.Odd leads(String where) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", where);
            exchange.sendResponseHeaders(302, -1);
            return true;
        };
    }

    private static StubSite.Odd says(int status) {
        return exchange -> {
            exchange.sendResponseHeaders(status, -1);
            return true;
        };
    }

    static Stream<Arguments> oddities() {
        var deep = "{\"data\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        return Stream.of(
                Arguments.of("too-slow", (StubSite.Odd) exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 40; i++) {
                        exchange.getResponseBody().write(' ');
                        exchange.getResponseBody().flush();
                        sleep();
                    }
                    return true;
                }),
                Arguments.of("too-long", answers("application/json", new byte[6_000_000])),
                Arguments.of("not-public", leads("https://10.0.0.1/v2/opportunities")),
                Arguments.of("not-https", leads("http://example.org/v2/opportunities")),
                Arguments.of("led-astray", leads("/v2/opportunities?page=3")),
                Arguments.of("a-web-page", answers("text/html", "<html>Sign in</html>".getBytes())),
                Arguments.of("not-json", answers("application/json", "not { json".getBytes())),
                Arguments.of(
                        "not-json", answers("application/json", "{\"data\":{\"items\":[{\"id\":\"z\",".getBytes())),
                Arguments.of("not-json", answers("application/json", new byte[0])),
                Arguments.of("not-do-it", answers("application/json", "{\"rows\":[]}".getBytes())),
                Arguments.of("not-do-it", answers("application/json", "{\"data\":{\"items\":\"none\"}}".getBytes())),
                Arguments.of(
                        "not-do-it",
                        answers("application/json", "{\"data\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1))),
                Arguments.of("wrong-characters", answers("application/json;charset=klingon", "{}".getBytes())),
                Arguments.of("too-deep", answers("application/json", deep.getBytes())),
                Arguments.of("answered", says(404)),
                Arguments.of("answered", says(500)),
                Arguments.of("asked-to-wait", says(429)),
                Arguments.of(
                        "next-is-no-address",
                        answers(
                                "application/json",
                                "{\"data\":{\"items\":[]},\"links\":{\"next\":{\"href\":17}}}".getBytes())),
                Arguments.of("no-answer", (StubSite.Odd) exchange -> {
                    exchange.sendResponseHeaders(200, 5_000);
                    exchange.getResponseBody().write("{\"data\"".getBytes());
                    exchange.getResponseBody().flush();
                    exchange.close();
                    return true;
                }));
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest(name = "{0} [{index}]")
    @MethodSource("oddities")
    void a_page_that_cannot_be_used_ends_the_reading_in_words_and_nothing_of_it_is_taken(
            String problem, StubSite.Odd way) {
        var source = city.add(PullCity.doIt(site.doItAddress()));
        site.odd = third(way);

        var run = city.read(source);

        assertThat(run.problem()).isEqualTo(problem);
        assertThat(run.state()).isEqualTo("stopped");
        assertThat(run.message()).isNotBlank().doesNotContain("pull.problem", "{0}", "{1}");
        assertThat(run.created()).isEqualTo(20);
        assertThat(city.kept()).isEqualTo(20);
        assertThat(city.found("role")).hasSize(20);
        site.odd = exchange -> false;
        assertThat(city.read(source).state()).isEqualTo("done");
        assertThat(city.kept()).isEqualTo(45);
    }

    @Test
    void pages_that_lead_in_a_circle_end() {
        var source = city.add(PullCity.doIt(site.doItAddress()));
        site.odd = third(answers(
                "application/json",
                ("{\"data\":{\"items\":[]},\"links\":{\"next\":{\"href\":\"" + site.doItAddress() + "\"}}}")
                        .getBytes()));

        var run = city.read(source);

        assertThat(run.problem()).isEqualTo("in-a-circle");
        assertThat(site.asked.size()).isLessThan(10);
    }

    @Test
    void pages_that_say_the_same_for_ever_under_ever_new_addresses_end() {
        var source = city.add(PullCity.doIt(site.doItAddress()));
        var number = new AtomicInteger(1);
        site.odd = exchange -> {
            var body = site.doIt("page=1").replaceAll("page=2", "page=" + number.incrementAndGet());
            StubSite.send(exchange, 200, body);
            return true;
        };

        var run = city.read(source);

        assertThat(run.problem()).isEqualTo("in-a-circle");
        assertThat(city.kept()).isEqualTo(10);
        assertThat(site.asked.size()).isLessThan(10);
    }
}

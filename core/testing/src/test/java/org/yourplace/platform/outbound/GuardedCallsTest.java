package org.yourplace.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yourplace.spi.outbound.Answer;
import org.yourplace.spi.outbound.Question;
import org.yourplace.spi.outbound.UnreachedException;

class GuardedCallsTest {
    private HttpServer server;
    private GuardedCalls calls;

    @BeforeEach
    void a_server_of_this_machine_that_a_deployment_names() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            switch (path) {
                case "/far" -> exchange.getResponseHeaders().add("Location", "https://10.0.0.1/inside");
                case "/near" -> exchange.getResponseHeaders().add("Location", "/page");
                case "/round" -> exchange.getResponseHeaders().add("Location", "/round");
                case "/nowhere" -> exchange.getResponseHeaders().add("Location", "::not an address::");
                default -> {}
            }
            var body = (path.equals("/huge") ? "x".repeat(5_000) : "found it").getBytes();
            exchange.sendResponseHeaders(
                    path.equals("/page") || path.length() > 8 || path.equals("/huge") ? 200 : 302, 0);
            try (var out = exchange.getResponseBody()) {
                if (path.equals("/dripping")) {
                    for (byte one : body) {
                        out.write(one);
                        out.flush();
                        Thread.sleep(200);
                    }
                } else {
                    out.write(body);
                }
            } catch (InterruptedException | IOException gone) {
                exchange.close();
            }
        });
        server.start();
        calls = new GuardedCalls(LocalDoors.of(key -> Optional.of("127.0.0.1:" + port() + ", elsewhere.example")));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private Answer get(String address, int redirects) throws UnreachedException {
        return calls.get(new Question(URI.create(address), Map.of(), Duration.ofMillis(900), 1_000, redirects));
    }

    private Answer ask(String path) throws UnreachedException {
        return get("http://127.0.0.1:" + port() + path, 3);
    }

    @Test
    void a_named_door_of_this_machine_is_open_and_its_neighbour_is_not() throws UnreachedException {
        assertThat(ask("/page").text()).isEqualTo("found it");
        assertThatThrownBy(() -> get("http://127.0.0.1:1/page", 3)).hasMessageContaining("NOT_HTTPS");
        assertThatThrownBy(() -> get("https://127.0.0.1:1/page", 3)).hasMessageContaining("NOT_PUBLIC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.1.2.3/",
                "https://192.168.1.1/",
                "https://172.16.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://[fe80::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://localhost/",
                "https://[fd00::1]/",
                "https://[64:ff9b::a00:1]/"
            })
    void what_lies_inside_a_network_is_never_asked(String address) {
        assertThatThrownBy(() -> get(address, 3)).hasMessageContaining("NOT_PUBLIC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "ftp://example.org/",
                "file:///etc/passwd",
                "https://me:word@example.org/",
                "feed"
            })
    void nothing_is_asked_without_tls_or_with_a_password(String address) {
        assertThatThrownBy(() -> get(address, 3)).hasMessageContaining("NOT_HTTPS");
    }

    @ParameterizedTest
    @CsvSource({"/far,NOT_PUBLIC", "/round,LED_ASTRAY", "/nowhere,LED_ASTRAY", "/huge,TOO_LONG", "/dripping,TOO_SLOW"})
    void an_answer_that_leads_inside_or_never_ends_is_refused(String path, String why) {
        assertThatThrownBy(() -> ask(path))
                .isInstanceOf(UnreachedException.class)
                .hasMessageContaining(why);
    }

    @Test
    void an_answer_that_leads_on_is_followed_only_when_that_is_wanted() throws UnreachedException {
        assertThat(ask("/near").from()).hasPath("/page");
        assertThat(get("http://127.0.0.1:" + port() + "/near", 0).status()).isEqualTo(302);
    }
}

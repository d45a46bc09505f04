package org.yourplace.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {
    private static final Duration START = Duration.ofMinutes(6);
    private static final Duration REFUSAL = Duration.ofSeconds(60);

    @TempDir
    Path scratch;

    @Test
    void the_house_opens_closes_and_opens_again_with_what_was_kept() throws Exception {
        Path data = scratch.resolve("data");
        String port = Integer.toString(freePort());
        Map<String, String> environment = Map.of("YOURPLACE_DEMO_PASSWORD", "a-password-for-this-test");

        try (var first = RunningHouse.start(scratch, environment, "--port", port, "--data", data.toString())) {
            assertThat(first.hear("Ctrl-C stops it", START))
                    .contains("http://localhost:" + port + "/", "admin@svs.example", "a-password-for-this-test");
            HttpResponse<String> ready = get(port, "/health/ready");
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.body()).contains("\"status\":\"UP\"");
            assertThat(ready.headers().map()).doesNotContainKeys("server", "x-powered-by");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets.properties"))))
                    .isEqualTo("rw-------");

            try (var second = RunningHouse.start(scratch, environment, "--port", port, "--data", data.toString())) {
                assertThat(second.awaitEnd()).isEqualTo(1);
                assertThat(second.said()).hasLineCount(1).contains("already running on " + data);
            }
            assertThat(first.stop()).isZero();
            assertThat(first.said()).contains("Stopped.");
        }

        long began = System.nanoTime();
        try (var again = RunningHouse.start(scratch, environment, "--port", port, "--data", data.toString())) {
            assertThat(again.hear("Ctrl-C stops it", START)).contains("is open");
            System.out.printf("FIGURE second start ready after %.1f s%n", (System.nanoTime() - began) / 1e9);
            again.kill();
        }

        try (var adopting = RunningHouse.start(scratch, environment, "--port", port, "--data", data.toString())) {
            assertThat(adopting.hear("Ctrl-C stops it", START)).contains("is open");
            assertThat(adopting.stop()).isZero();
        }
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_port_in_use_is_one_line_and_no_success() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                var house = RunningHouse.start(
                        scratch,
                        Map.of(),
                        "--port",
                        Integer.toString(taken.getLocalPort()),
                        "--data",
                        scratch.resolve("data").toString())) {
            assertThat(house.hear("in use", REFUSAL)).hasLineCount(1).contains("choose another with --port");
            assertThat(house.awaitEnd()).isEqualTo(1);
        }
    }

    @Test
    void a_database_that_refuses_is_one_line_without_the_password() throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + freePort() + "/yourplace?user=me&password=a-secret";
        try (var house = RunningHouse.start(
                scratch,
                Map.of(),
                "--port",
                Integer.toString(freePort()),
                "--data",
                scratch.resolve("data").toString(),
                "--database",
                url)) {
            assertThat(house.hear("refuses", REFUSAL)).hasLineCount(1).doesNotContain("a-secret");
            assertThat(house.awaitEnd()).isEqualTo(1);
        }
    }

    private static HttpResponse<String> get(String port, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

package org.yourplace.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The whole product as {@code ./run} starts it: embedded PostgreSQL, Liberty, plugins, the Southampton demo year. One for all tests of a
 * JVM, on a free port with a data folder of its own; limits on writes are raised.
 */
final class RunningHouse implements AutoCloseable {
    static final String PASSWORD = "kettle-harbour-42-oak";

    /** Settings under which nobody is told to slow down. */
    static final Map<String, String> NO_LIMITS = Map.of(
            "YOURPLACE_LIMITS_WRITES_PER_MINUTE", "1000000",
            "YOURPLACE_LIMITS_GUEST_WRITES_PER_MINUTE", "1000000",
            "YOURPLACE_LIMITS_TENANT_WRITES_PER_MINUTE", "1000000",
            "YOURPLACE_LIMITS_SIGN_IN_PER_MINUTE", "100000",
            // the providers of the tests run on this machine
            "YOURPLACE_SSO_ALLOW_LOCAL", "true",
            // and so do the sites whose listings are read
            "YOURPLACE_OUTBOUND_LOCAL", "127.0.0.1");

    private static final Duration START = Duration.ofMinutes(13);

    private final @Nullable Process process;
    private final Path data;
    private final int port;

    private RunningHouse(@Nullable Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    /**
     * The house that all tests share. Whoever writes a test may lend one that stands already:
     * {@code -Dyourplace.house=http://localhost:8080 -Dyourplace.house.data=DIR}, started with the password above.
     */
    private static final class Shared {
        static final RunningHouse HOUSE = open();

        private static RunningHouse open() {
            var running = System.getProperty("yourplace.house", "");
            if (!running.isEmpty()) {
                var data = Path.of(System.getProperty("yourplace.house.data"));
                return new RunningHouse(null, data, URI.create(running).getPort());
            }
            var house = start(NO_LIMITS);
            Runtime.getRuntime().addShutdownHook(new Thread(house::close));
            return house;
        }
    }

    static RunningHouse shared() {
        return Shared.HOUSE;
    }

    /** A house of its own; the caller closes it. */
    static RunningHouse start(Map<String, String> environment, String... options) {
        try {
            return start(Files.createTempDirectory("yourplace-house"), environment, options);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A second node on the same database, with the same keys; the caller closes it. */
    RunningHouse secondNode() {
        try {
            var folder = Files.createTempDirectory("yourplace-node");
            Files.copy(data.resolve("secrets.properties"), folder.resolve("secrets.properties"));
            var environment = new HashMap<>(NO_LIMITS);
            environment.put("YOURPLACE_DATABASE_USER", "postgres");
            environment.put("YOURPLACE_DATABASE_PASSWORD", Inside.password(this));
            return start(folder, environment, "--database", Inside.url(this));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static RunningHouse start(Path data, Map<String, String> environment, String... options) {
        try {
            int port = freePort();
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Dyourplace.home=" + root(),
                    "-jar",
                    root().resolve("liberty/launcher/target/launcher.jar").toString(),
                    "--port",
                    String.valueOf(port),
                    "--data",
                    data.toString()));
            command.addAll(List.of(options));
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(data.resolve("launcher.log").toFile());
            builder.environment().put("YOURPLACE_DEMO_PASSWORD", PASSWORD);
            builder.environment().putAll(environment);
            var house = new RunningHouse(builder.start(), data, port);
            house.awaitReady();
            return house;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The folder that holds {@code run}. */
    static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("run"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException {
        long until = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < until) {
            if (process == null || !process.isAlive()) {
                throw new IllegalStateException(
                        "the house did not start:\n" + Files.readString(data.resolve("launcher.log")));
            }
            if (Files.readString(data.resolve("launcher.log")).contains("admin@svs.example")) {
                return;
            }
            pause();
        }
        close();
        throw new IllegalStateException("the house is not ready after " + START);
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    URI url(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    Path data() {
        return data;
    }

    int port() {
        return port;
    }

    /** Everything that the server has logged so far. */
    String log() {
        var text = new StringBuilder();
        try (var files = Files.walk(data)) {
            for (var file : files.filter(f -> f.toString().endsWith(".log")).toList()) {
                text.append(Files.readString(file));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString();
    }

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

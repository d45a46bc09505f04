package org.yourplace.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The house that is measured: started here by its own one command, or running already. */
final class House implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(20);

    private final int port;
    private final String url;
    private final Properties superuser;
    private final String appPassword;
    private final @Nullable Process process;
    private final long server;

    private House(
            int port, String url, Properties superuser, String appPassword, @Nullable Process process, long server) {
        this.port = port;
        this.url = url;
        this.superuser = superuser;
        this.appPassword = appPassword;
        this.process = process;
        this.server = server;
    }

    /** One that runs: its database as a superuser, its server on a port of this machine (0: none). */
    static House running(String url, int port) {
        var password = System.getenv().getOrDefault("YOURPLACE_DATABASE_APP_PASSWORD", "");
        return new House(port, url, new Properties(), password, null, port == 0 ? 0 : Listener.on(port));
    }

    /** Starts {@code ./run} without the demo year and waits until it is ready. */
    static House start(Path home, Path data, int wanted) throws IOException, InterruptedException {
        int port = wanted == 0 ? freePort() : wanted;
        Files.createDirectories(data);
        var log = data.resolveSibling(data.getFileName() + ".log");
        var builder = new ProcessBuilder(List.of(
                        home.resolve("run").toString(), "--data", data.toString(), "--port", "" + port, "--no-demo"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // there is no mail server here: thousands of letters that fail and are tried again would be measured
        builder.environment().put("YOURPLACE_MAIL_MODE", "demo");
        var process = builder.start();
        try {
            awaitReady(process, port, log);
            var secrets = new Properties();
            try (var in = Files.newBufferedReader(data.resolve("secrets.properties"))) {
                secrets.load(in);
            }
            var note = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
            var superuser = new Properties();
            superuser.setProperty("user", "postgres");
            superuser.setProperty("password", secrets.getProperty("database.postgres", ""));
            return new House(
                    port,
                    "jdbc:postgresql://127.0.0.1:" + note.get(3).strip() + "/yourplace",
                    superuser,
                    secrets.getProperty("database.yp_app", ""),
                    process,
                    Listener.on(port));
        } catch (IOException | RuntimeException failed) {
            end(process);
            throw failed;
        }
    }

    private static void awaitReady(Process process, int port, Path log) throws IOException, InterruptedException {
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        var question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long until = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < until) {
            if (!process.isAlive()) {
                throw new IllegalStateException("./run ended: " + Files.readString(log));
            }
            try {
                if (client.send(question, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it does not listen yet
            }
            Thread.sleep(300);
        }
        throw new IllegalStateException("./run is not ready after " + START.toMinutes() + " minutes; see " + log);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** Process id of the server; 0 when it is not known. */
    long server() {
        return server;
    }

    Connection admin() throws SQLException {
        return DriverManager.getConnection(url, superuser);
    }

    Connection app() throws SQLException {
        return as("yp_app", appPassword);
    }

    Connection as(String role, String password) throws SQLException {
        var login = new Properties();
        login.setProperty("user", role);
        login.setProperty("password", password);
        // as the server's data source has it
        login.setProperty("prepareThreshold", "3");
        return DriverManager.getConnection(url.replaceAll("\\?.*", ""), login);
    }

    @Override
    public void close() {
        if (process != null) {
            end(process);
        }
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

package org.yourplace.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Open Liberty as a child process: what it is told by its environment, when it is ready, how it ends. */
final class Server {
    /** The JVM's own archive of parsed classes; with the server's agent it takes a diagnostic option. */
    private static final String CLASS_ARCHIVE =
            "-XX:+UnlockDiagnosticVMOptions -XX:+AllowArchivingWithJavaAgent -XX:+AutoCreateSharedArchive -Xlog:cds=off -Xlog:cds*=off -XX:SharedArchiveFile=";

    private static final Duration STOP = Duration.ofSeconds(30);

    private final Process process;
    private final int port;
    private final Console console;

    private Server(Process process, int port, Console console) {
        this.process = process;
        this.port = port;
        this.console = console;
    }

    /** Refuses a port that somebody else holds, before anything is started. */
    static void requireFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (BindException e) {
            throw new Refusal("Port " + port + " is in use by another program; choose another with --port.", e);
        } catch (IOException e) {
            throw new Refusal("Nothing can listen on " + host + " port " + port + ": " + e.getMessage() + ".", e);
        }
    }

    /** Ends a server that a killed launcher left behind on this data folder. */
    static void endLeftOver(DataFolder data) {
        Path note = data.root().resolve("server.pid");
        try {
            if (Files.exists(note)) {
                ProcessHandle.of(Long.parseLong(Files.readString(note).strip()))
                        .filter(handle -> handle.info().commandLine().orElse("").contains("ws-server.jar"))
                        .ifPresent(handle -> {
                            handle.destroy();
                            handle.onExit()
                                    .completeOnTimeout(handle, STOP.toSeconds(), TimeUnit.SECONDS)
                                    .join();
                            handle.destroyForcibly();
                        });
                Files.deleteIfExists(note);
            }
        } catch (IOException | NumberFormatException e) {
            throw new Refusal("The note of an earlier server cannot be read: " + note + ".", e);
        }
    }

    static Server start(House house, DataFolder data, Options options, Map<String, String> told) {
        Path script = house.liberty().resolve("bin").resolve("server");
        if (!Files.isExecutable(script)) {
            throw new Refusal("The server is not built: " + script + " is missing.");
        }
        Path console = data.log("server-console.log");
        ProcessBuilder builder = new ProcessBuilder(List.of(script.toString(), "run", "defaultServer"))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(console.toFile());
        builder.environment().keySet().removeAll(ServerEnvironment.WITHHELD);
        builder.environment().putAll(told);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("WLP_OUTPUT_DIR", data.server().toString());
        builder.environment().put("LOG_DIR", data.log("server").toString());
        builder.environment()
                .merge(
                        "JVM_ARGS",
                        CLASS_ARCHIVE + data.server().resolve(archive(script)),
                        (own, ours) -> ours + " " + own);
        try {
            OwnerOnly.directory(data.server());
            Process process = builder.start();
            Files.writeString(data.root().resolve("server.pid"), Long.toString(process.pid()));
            return new Server(process, options.port(), new Console(console));
        } catch (IOException e) {
            throw new Refusal("The server cannot be started: " + e.getMessage() + ".", e);
        }
    }

    /** One for each place that the server stands in: read from another place, an archive leads to classes that are not there. */
    private static String archive(Path script) {
        return "classes-"
                + Integer.toHexString(script.toAbsolutePath().toString().hashCode()) + ".jsa";
    }

    /** Waits until it says that it is ready; refuses when it ends or takes too long. */
    void awaitReady(String host, Duration atMost) {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + atMost.toNanos();
        String answer = "";
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw ended();
            }
            try {
                HttpResponse<String> response = client.send(question, HttpResponse.BodyHandlers.ofString());
                answer = response.body();
                if (response.statusCode() == 200 && answer.contains("\"UP\"")) {
                    return;
                }
            } catch (IOException e) {
                // it does not listen yet
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Refusal("Stopped while the server was starting.");
            }
            console.hopeless().ifPresent(reason -> {
                throw new Refusal("The server cannot open the house: " + reason + " (" + console.file() + ").");
            });
            pause();
        }
        throw new Refusal("The server is not ready after " + atMost.toSeconds() + " s"
                + (answer.isEmpty() ? "" : "; it says " + answer.strip()) + "; look into " + console.file() + ".");
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for its end, which nobody asked for. */
    Refusal awaitEnd() {
        process.onExit().join();
        return ended();
    }

    private Refusal ended() {
        return new Refusal("The server ended by itself (exit code " + process.exitValue() + "): " + console.lastWords()
                + " (" + console.file() + ").");
    }

    /** Asks it to end, and ends it if it does not. */
    void stop() {
        try {
            process.destroy();
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

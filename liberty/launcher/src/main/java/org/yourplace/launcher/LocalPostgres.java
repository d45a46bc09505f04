package org.yourplace.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yourplace.platform.migrate.Login;

/**
 * A PostgreSQL of our own in the data folder: durable, on loopback only, every role with a password. It is no child of the launcher:
 * one whose launcher was killed goes on, and the next start adopts it.
 */
final class LocalPostgres {
    static final String SUPERUSER = "postgres";
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(60);

    private final Path program;
    private final Path cluster;
    private final Path serverLog;
    private final Path words;
    private final String password;

    LocalPostgres(DataFolder data, Secrets secrets) {
        this.program = PostgresProgram.unpack(data.postgres().resolve("program"));
        this.cluster = data.postgres().resolve("cluster");
        this.serverLog = data.log("postgres.log");
        this.words = data.log("postgres-start.log");
        this.password = secrets.database(SUPERUSER);
    }

    /** Starts it, or adopts the one that runs; answers the address of its maintenance database. */
    Login start() {
        try {
            if (!Files.exists(cluster.resolve("PG_VERSION"))) {
                initialise();
            }
            Optional<Login> running = running();
            if (running.isPresent()) {
                return running.get();
            }
            int port = freePort();
            PostgresSettings.write(cluster, port);
            ctl("start", List.of("-w", "-t", Long.toString(START.toSeconds()), "-l", serverLog.toString()));
            return login(port);
        } catch (IOException e) {
            throw new Refusal("PostgreSQL cannot be prepared in " + cluster + ": " + e.getMessage() + ".", e);
        }
    }

    /** Stops it; what was committed is kept. */
    void stop() {
        if (postmasterPort().isPresent()) {
            ctl("stop", List.of("-m", "fast", "-w", "-t", Long.toString(STOP.toSeconds())));
        }
    }

    private void initialise() throws IOException {
        OwnerOnly.directory(cluster);
        Path secret = cluster.resolveSibling("initdb.password");
        OwnerOnly.write(secret, password);
        try {
            List<String> command = asOrdinaryUser("initdb");
            command.addAll(
                    List.of("-D", cluster.toString(), "-U", SUPERUSER, "--pwfile=" + secret, "--auth=scram-sha-256"));
            command.addAll(
                    List.of("--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
            if (Program.run(command, words, Duration.ofMinutes(2)) != 0) {
                throw new Refusal(
                        "PostgreSQL could not make its folder: " + Program.lastLine(words) + " (" + words + ").");
            }
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    private void ctl(String verb, List<String> arguments) {
        List<String> command = asOrdinaryUser("pg_ctl");
        command.add(verb);
        command.addAll(List.of("-D", cluster.toString()));
        command.addAll(arguments);
        if (Program.run(command, words, START.plusSeconds(10)) != 0) {
            throw new Refusal("PostgreSQL would not " + verb + ": "
                    + Program.lastLine(Files.exists(serverLog) ? serverLog : words) + " (" + serverLog + ").");
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace root is somebody ordinary. */
    private List<String> asOrdinaryUser(String name) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program.resolve("bin").resolve(name).toString());
        return command;
    }

    private boolean isRoot() {
        try {
            return (int) Files.getAttribute(cluster.getParent(), "unix:uid") == 0
                    && "root".equals(System.getProperty("user.name"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private Optional<Login> running() {
        return postmasterPort().map(this::login).filter(LocalPostgres::answers);
    }

    /** The port of a server that runs on this folder, from its own note. */
    private Optional<Integer> postmasterPort() {
        try {
            List<String> note = Files.readAllLines(cluster.resolve("postmaster.pid"));
            boolean alive = ProcessHandle.of(Long.parseLong(note.get(0).strip()))
                    .filter(ProcessHandle::isAlive)
                    .isPresent();
            return alive ? Optional.of(Integer.valueOf(note.get(3).strip())) : Optional.empty();
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private Login login(int port) {
        return new Login("jdbc:postgresql://127.0.0.1:" + port + "/postgres", SUPERUSER, password);
    }

    private static boolean answers(Login login) {
        try (var connection = login.open()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

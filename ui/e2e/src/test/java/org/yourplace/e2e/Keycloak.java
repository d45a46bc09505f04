package org.yourplace.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A real Keycloak of its own with a realm for each organisation; the build unpacks it from its Maven artefact. */
final class Keycloak implements AutoCloseable {
    static final String CLIENT = "your-place";
    static final String PASSWORD = "gangway-lantern-7-elm";
    private static final Duration START = Duration.ofMinutes(4);

    private final Process process;
    private final Path log;
    private final int port;

    /** Somebody in a realm; Keycloak takes any e-mail address that its administrator types. */
    record Somebody(String userName, String email, String first, String last, List<String> roles) {}

    private Keycloak(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** @param realms people by realm; a realm is called as the organisation is */
    static Keycloak start(RunningHouse house, Map<String, List<Somebody>> realms) {
        try {
            var home = home();
            var data = Files.createTempDirectory("yourplace-keycloak");
            var imports = Files.createDirectories(home.resolve("data/import"));
            try (var old = Files.list(imports)) {
                for (var file : old.toList()) {
                    Files.delete(file);
                }
            }
            for (var realm : realms.entrySet()) {
                Files.writeString(
                        imports.resolve(realm.getKey() + "-realm.json"),
                        realm(house, realm.getKey(), realm.getValue()));
            }
            int port = freePort();
            var log = data.resolve("keycloak.log");
            var builder = new ProcessBuilder(
                    home.resolve("bin/kc.sh").toString(),
                    "start-dev",
                    "--http-host=127.0.0.1",
                    "--http-port=" + port,
                    "--db=dev-mem",
                    "--import-realm");
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            var keycloak = new Keycloak(builder.start(), log, port);
            keycloak.awaitReady(realms.keySet().iterator().next());
            return keycloak;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path home() throws IOException {
        var unpacked = RunningHouse.root().resolve("ui/e2e/target/keycloak");
        try (var folders = Files.list(unpacked)) {
            var home = folders.filter(folder -> folder.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no Keycloak in " + unpacked));
            home.resolve("bin/kc.sh").toFile().setExecutable(true);
            return home;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String realm(RunningHouse house, String name, List<Somebody> people) {
        var roles = people.stream()
                .flatMap(one -> one.roles().stream())
                .distinct()
                .map(role -> Map.of("name", role))
                .toList();
        var users = people.stream()
                .map(one -> Map.of(
                        "username", one.userName(),
                        "email", one.email(),
                        "emailVerified", true,
                        "firstName", one.first(),
                        "lastName", one.last(),
                        "enabled", true,
                        "realmRoles", one.roles(),
                        "credentials", List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))))
                .collect(Collectors.toList());
        var mapper = Map.of(
                "name", "groups",
                "protocol", "openid-connect",
                "protocolMapper", "oidc-usermodel-realm-role-mapper",
                "config",
                        Map.of(
                                "claim.name", "groups",
                                "jsonType.label", "String",
                                "multivalued", "true",
                                "id.token.claim", "true"));
        var client = Map.of(
                "clientId",
                CLIENT,
                "secret",
                secret(name),
                "enabled",
                true,
                "standardFlowEnabled",
                true,
                "publicClient",
                false,
                "redirectUris",
                List.of(house.url("/sign-in/with/" + name + "/back").toString()),
                "protocolMappers",
                List.of(mapper));
        return Api.JSON.writeValueAsString(Map.of(
                "realm",
                name,
                "enabled",
                true,
                "sslRequired",
                "none",
                "roles",
                Map.of("realm", roles),
                "users",
                users,
                "clients",
                List.of(client)));
    }

    static String secret(String realm) {
        return "secret-of-" + realm;
    }

    String issuer(String realm) {
        return "http://127.0.0.1:" + port + "/realms/" + realm;
    }

    private void awaitReady(String realm) throws IOException {
        long until = System.nanoTime() + START.toNanos();
        var ask = HttpRequest.newBuilder(URI.create(issuer(realm) + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < until && process.isAlive()) {
                try {
                    if (client.send(ask, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // it is still starting
                }
                Thread.sleep(500);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new IllegalStateException("Keycloak did not start:\n" + Files.readString(log));
    }

    @Override
    public void close() {
        var all = process.descendants().toList();
        process.destroy();
        all.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.yourplace.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Speaks to the API as one caller: a guest, or somebody with a token. */
final class Api {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final RunningHouse house;
    private final String token;

    private final HttpClient client;

    private Api(RunningHouse house, String token, HttpClient client) {
        this.house = house;
        this.token = token;
        this.client = client;
    }

    /** An answer: its status, its body and the body as JSON if it is. */
    record Answer(int status, String body, HttpResponse<String> raw) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    static Api guest(RunningHouse house) {
        return new Api(house, "", CLIENT);
    }

    /** Signs in with the demo password. */
    static Api as(RunningHouse house, String email) {
        return guest(house).signedIn(email);
    }

    /** Whoever has this secret word. */
    static Api with(RunningHouse house, String token) {
        return new Api(house, token, CLIENT);
    }

    /** The same caller at another network address of this machine, e.g. {@code 127.0.0.2}. */
    Api at(String address) {
        try {
            return new Api(
                    house,
                    token,
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .connectTimeout(Duration.ofSeconds(5))
                            .localAddress(InetAddress.getByName(address))
                            .build());
        } catch (UnknownHostException odd) {
            throw new IllegalArgumentException(address, odd);
        }
    }

    /** Somebody who signs in with the demo password from the same address. */
    Api signedIn(String email) {
        var answer = post("/api/v1/auth/tokens", Map.of("email", email, "password", RunningHouse.PASSWORD));
        if (answer.status() != 201) {
            throw new IllegalStateException("no token for " + email + ": " + answer.status() + " " + answer.body());
        }
        return new Api(house, answer.json().path("token").asString(), client);
    }

    String token() {
        return token;
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    Answer post(String path, Object body) {
        return send(
                "POST",
                path,
                BodyPublishers.ofString(JSON.writeValueAsString(body)),
                Map.of("Content-Type", "application/json"));
    }

    Answer put(String path, Object body) {
        return send(
                "PUT",
                path,
                BodyPublishers.ofString(JSON.writeValueAsString(body)),
                Map.of("Content-Type", "application/json"));
    }

    Answer send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(house.url(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        headers.forEach(request::header);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException broken) {
            throw new IllegalStateException(method + " " + path, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

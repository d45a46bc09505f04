package org.yourplace.e2e;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that draws nothing: keeps cookies, signs in through the page, reads what comes. */
final class Visitor {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final RunningHouse house;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private Visitor(RunningHouse house) {
        this.house = house;
    }

    /** What came: status, where it leads, and the words. */
    record Answer(int status, String location, String body) {}

    static Visitor guest(RunningHouse house) {
        return new Visitor(house);
    }

    static Visitor as(RunningHouse house, String email) {
        var visitor = new Visitor(house);
        visitor.signIn(email);
        return visitor;
    }

    private void signIn(String email) {
        var answer =
                form("/sign-in", "/sign-in", Map.of("email", email, "password", RunningHouse.PASSWORD, "back", "/my"));
        if (answer.status() != 303 || !answer.location().equals("/my")) {
            throw new IllegalStateException("no way in for " + email + ": " + answer.status());
        }
    }

    /** The same browser at another node. */
    Visitor at(RunningHouse node) {
        var there = new Visitor(node);
        there.cookies.putAll(cookies);
        return there;
    }

    /** Ends the session at the server and goes on with its cookies, as whoever stole them would. */
    Visitor revoked() {
        var kept = new LinkedHashMap<>(cookies);
        form("/my", "/sign-out", Map.of());
        cookies.putAll(kept);
        return this;
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), "");
    }

    /** Asks with the cookies that there were before, whatever the server has said of them since. */
    Answer again(String path) {
        var kept = new LinkedHashMap<>(cookies);
        var answer = get(path);
        cookies.clear();
        cookies.putAll(kept);
        return answer;
    }

    Answer post(String path, String type, String body) {
        return send("POST", path, BodyPublishers.ofString(body), type);
    }

    /** Posts a form with the token of the page that holds it. */
    Answer form(String page, String path, Map<String, String> fields) {
        var token = FORM_TOKEN.matcher(get(page).body());
        var all = new LinkedHashMap<>(fields);
        all.put("csrf", token.find() ? token.group(1) : "none");
        var body = all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return post(path, "application/x-www-form-urlencoded", body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(String method, String path, BodyPublisher body, String type) {
        var request = HttpRequest.newBuilder(house.url(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept-Language", "en-GB")
                .method(method, body);
        if (!type.isEmpty()) {
            request.header("Content-Type", type).header("Origin", "http://localhost:" + house.port());
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var answer = sent(request.build());
            keep(answer);
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("Location").orElse(""), answer.body());
        } catch (IOException broken) {
            throw new IllegalStateException(method + " " + path, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Tries once more where a kept connection turned out to be closed. */
    private static HttpResponse<String> sent(HttpRequest request) throws IOException, InterruptedException {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException closed) {
            return CLIENT.send(request, BodyHandlers.ofString());
        }
    }

    private void keep(HttpResponse<String> answer) {
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
    }
}

package org.yourplace.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Asks for pages and sends forms as a browser does: keeps cookies, repeats the hidden field. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    final Map<String, String> cookies = new HashMap<>();
    final Map<String, String> headers = new HashMap<>();
    private final Site site;
    private String token = "";

    Browser(Site site) {
        this.site = site;
    }

    Reply get(String address) {
        return ask("GET", address, "");
    }

    Reply ask(String method, String address, String body) {
        var parts = address.split("\\?", 2);
        var reply = site.answer(new Inbound(
                method,
                parts[0],
                parts.length > 1 ? parts[1] : "",
                "place.example",
                "https",
                "192.0.2.1",
                headers,
                cookies,
                most -> body.getBytes(StandardCharsets.UTF_8)));
        for (var cookie : reply.cookies()) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        var found = TOKEN.matcher(text(reply));
        if (found.find()) token = found.group(1);
        return reply;
    }

    /** Sends a form with the token of the last page that had one. */
    Reply post(String address, String... fields) {
        headers.put("content-type", "application/x-www-form-urlencoded");
        headers.putIfAbsent("origin", "https://place.example");
        var body = new StringBuilder("csrf=" + token);
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        var reply = ask("POST", address, body.toString());
        headers.remove("content-type");
        headers.remove("origin");
        return reply;
    }

    static String text(Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}

package org.yourplace.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yourplace.kit.page.Page;
import org.yourplace.kit.page.PageResponse;

/** Writes replies: what may be kept and by whom, what the browser must not do, which cookies change. */
final class Answers {

    static final String SESSION_COOKIE = "__Host-yp";
    private static final long YEAR = 365L * 24 * 60 * 60;
    private static final String PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private Answers() {}

    /**
     * A page.
     *
     * @param visitors who it is for
     * @param own whether it holds something of this reader: a form's token or their name
     */
    static Reply html(
            Inbound inbound, int status, String html, Page.Visitors visitors, boolean own, List<String> cookies) {
        var bytes = html.getBytes(StandardCharsets.UTF_8);
        var headers = headers("text/html;charset=utf-8");
        headers.put("Vary", "Accept-Language, Cookie");
        var kept = status == 200 && !inbound.posted() && visitors == Page.Visitors.ANYONE;
        headers.put("Cache-Control", !kept ? "no-store" : own ? "private, no-cache" : "no-cache");
        if (kept && !own && cookies.isEmpty()) return tagged(inbound, headers, bytes);
        return new Reply(status, headers, cookies, bytes);
    }

    static Reply bytes(Inbound inbound, String type, byte[] bytes, boolean kept) {
        var headers = headers(type);
        headers.put("Content-Security-Policy", PICTURE_POLICY);
        headers.put("Vary", "Accept-Language, Cookie");
        headers.put("Cache-Control", kept ? "no-cache" : "no-store");
        return kept ? tagged(inbound, headers, bytes) : new Reply(200, headers, List.of(), bytes);
    }

    /** For everybody alike: kept by caches for a while, and readable from other sites. */
    static Reply open(Inbound inbound, PageResponse.OpenData data) {
        var headers = headers(data.type());
        headers.put("Content-Security-Policy", PICTURE_POLICY);
        headers.put("Access-Control-Allow-Origin", "*");
        headers.put("Cross-Origin-Resource-Policy", "cross-origin");
        if (data.status() != 200) {
            headers.put("Cache-Control", "no-store");
            return new Reply(data.status(), headers, List.of(), data.bytes());
        }
        headers.put("Cache-Control", "public, max-age=" + data.fresh().toSeconds());
        return tagged(inbound, headers, data.bytes());
    }

    static Reply asset(Inbound inbound, Assets.Asset asset) {
        var headers = headers(asset.type());
        if (asset.type().startsWith("image/svg")) headers.put("Content-Security-Policy", PICTURE_POLICY);
        var exact = inbound.query().equals("v=" + asset.mark());
        headers.put("Cache-Control", exact ? "public, max-age=" + YEAR + ", immutable" : "public, no-cache");
        return tagged(inbound, headers, asset.bytes());
    }

    static Reply redirect(int status, String location, List<String> cookies) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Location", location);
        headers.put("Cache-Control", "no-store");
        headers.put("Referrer-Policy", "same-origin");
        return new Reply(status, headers, cookies, new byte[0]);
    }

    static String cookie(String name, String value, long seconds) {
        return name + "=" + value + "; Path=/; Max-Age=" + seconds + "; Secure; HttpOnly; SameSite=Lax";
    }

    static List<String> cookies(Answer answer) {
        var cookies = cookies(answer.session());
        answer.kept()
                .forEach(keep -> cookies.add(
                        cookie(keep.name(), keep.value(), keep.validFor().toSeconds())));
        return cookies;
    }

    private static List<String> cookies(Answer.Session session) {
        return switch (session) {
            case Answer.Session.Unchanged same -> new ArrayList<>();
            // a new session begins with a new proof for forms
            case Answer.Session.Opened open ->
                new ArrayList<>(List.of(
                        cookie(SESSION_COOKIE, open.secret(), open.validFor().toSeconds()),
                        cookie(Csrf.COOKIE, "", 0)));
            case Answer.Session.Closed closed ->
                new ArrayList<>(List.of(cookie(SESSION_COOKIE, "", 0), cookie(Csrf.COOKIE, "", 0)));
        };
    }

    static String languageCookie(String code) {
        return cookie(Languages.COOKIE, code, YEAR);
    }

    private static Reply tagged(Inbound inbound, Map<String, String> headers, byte[] bytes) {
        var tag = "\"" + Assets.fingerprint(bytes) + "\"";
        headers.put("ETag", tag);
        // a compressing proxy may have made a strong tag weak
        var same = inbound.header("if-none-match").stream()
                .flatMap(list -> List.of(list.split(",")).stream())
                .map(one -> one.strip().replaceFirst("^W/", ""))
                .anyMatch(tag::equals);
        return same ? new Reply(304, headers, List.of(), new byte[0]) : new Reply(200, headers, List.of(), bytes);
    }

    private static Map<String, String> headers(String type) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", type);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        return headers;
    }
}

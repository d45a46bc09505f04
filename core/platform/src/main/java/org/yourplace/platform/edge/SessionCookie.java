package org.yourplace.platform.edge;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The cookie that holds a session's secret word. The prefix makes browsers keep it to this host, over TLS or loopback, and no path. */
public final class SessionCookie {
    public static final String NAME = "__Host-yp";

    private SessionCookie() {}

    public static Optional<String> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    public static void give(HttpServletResponse response, String secret, Duration validFor) {
        response.addHeader("Set-Cookie", cookie(secret, validFor.toSeconds()));
    }

    public static void clear(HttpServletResponse response) {
        response.addHeader("Set-Cookie", cookie("", 0));
    }

    private static String cookie(String value, long seconds) {
        return NAME + "=" + value + "; Path=/; Max-Age=" + seconds + "; Secure; HttpOnly; SameSite=Lax";
    }
}

package org.yourplace.platform.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * Tells writes of our own pages from writes that another site made a browser send. A browser says so itself: {@code Sec-Fetch-Site}, or
 * at least {@code Origin}. A request with a cookie and neither is refused.
 */
final class SameOrigin {
    private SameOrigin() {}

    static boolean proved(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeader("Origin");
        return origin != null && origin.toLowerCase(Locale.ROOT).equals(own(request));
    }

    /** Scheme, host and port under which the caller reached us. */
    static String own(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return (request.isSecure() ? "https://" : "http://")
                + request.getServerName().toLowerCase(Locale.ROOT)
                + (usual ? "" : ":" + port);
    }
}

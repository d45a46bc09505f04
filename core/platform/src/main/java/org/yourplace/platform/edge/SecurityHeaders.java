package org.yourplace.platform.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yourplace.platform.directory.Partnership;

/**
 * The headers that tell a browser what it may do with an answer. A face may make its own stricter; the workspace brings its own content
 * policy, because only Vaadin knows the nonce of its bootstrap script.
 */
final class SecurityHeaders {
    private static final Pattern ORIGIN = Pattern.compile("https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?");
    private static final Pattern TILES = Pattern.compile("(https://[a-zA-Z0-9.-]+(:[0-9]{1,5})?)/.*");
    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private SecurityHeaders() {}

    /** For every answer, before anything is known about the caller. */
    static void add(HttpServletRequest request, HttpServletResponse response, Face face) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        switch (face) {
            case WORKSPACE -> response.setHeader("X-Frame-Options", "DENY");
            case API, SCIM, SITE -> response.setHeader("Content-Security-Policy", NOTHING);
        }
    }

    /** For a page of the site, once its partnership is known. */
    static void addForPage(HttpServletResponse response, Partnership partnership) {
        response.setHeader("Content-Security-Policy", pagePolicy(partnership));
    }

    /** Whether caches may keep the answer: nothing that depends on who asks. */
    static void addForCaches(HttpServletResponse response, Face face, boolean personal) {
        if (personal) {
            response.setHeader("Cache-Control", "private, no-store");
        } else if (face.forPrograms()) {
            response.setHeader("Cache-Control", "no-cache");
        }
        if (face == Face.API) {
            response.addHeader("Vary", "Authorization, Cookie, Accept-Language");
        }
    }

    static String pagePolicy(Partnership partnership) {
        var tiles =
                TILES.matcher(partnership.front().path("map").path("tileUrl").asString(""));
        return "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; img-src 'self' data:"
                + (tiles.matches() ? " " + tiles.group(1) : "")
                + "; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors " + frames(partnership);
    }

    /** The sites that may show our public pages in a frame, from the partnership's file. */
    private static String frames(Partnership partnership) {
        var origins = partnership
                .front()
                .path("embeds")
                .valueStream()
                .map(origin -> origin.asString(""))
                .filter(origin -> ORIGIN.matcher(origin).matches())
                .collect(Collectors.joining(" "));
        return origins.isEmpty() ? "'none'" : "'self' " + origins;
    }
}

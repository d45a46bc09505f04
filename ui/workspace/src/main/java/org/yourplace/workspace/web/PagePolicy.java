package org.yourplace.workspace.web;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.yourplace.platform.edge.Caller;

/**
 * The content security policy of the workspace: everything from our own origin, no script or style in the page but those that carry this
 * answer's nonce. Flow builds functions from strings that the server sends, so it needs {@code unsafe-eval}; its components set style
 * attributes, so those are allowed. Style elements that our scripts make get the nonce from a line at the top of the page; one that came
 * as markup has none and does nothing.
 */
final class PagePolicy implements IndexHtmlRequestListener {
    private static final long serialVersionUID = 1L;
    private static final int NONCE_BYTES = 18;
    private static final Pattern TILES = Pattern.compile("(https://[a-zA-Z0-9.-]+(:[0-9]{1,5})?)/.*");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The one style element that a component of the prebuilt bundle makes from markup: a font of four icons. */
    private static final String UPLOAD_ICONS = "'sha256-3a64dNOQwcII785DP1PNJieaL3Lbu50dIaJGcJ6xwQ4='";

    private static final String POLICY =
            "default-src 'self'; script-src 'self' 'nonce-%1$s' 'unsafe-eval'; style-src 'self' 'nonce-%1$s' "
                    + UPLOAD_ICONS + "; "
                    + "style-src-attr 'unsafe-inline'; img-src 'self' data:%2$s; connect-src 'self'; font-src 'self' data:; "
                    + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final String NONCE_FOR_STYLES = """
            (() => {
              const nonce = document.currentScript.nonce, make = document.createElement;
              document.createElement = function (name, options) {
                const made = make.call(this, name, options);
                if (made instanceof HTMLStyleElement) made.nonce = nonce;
                return made;
              };
            })()""";

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        var nonce = nonce();
        var page = response.getDocument();
        page.head().prependElement("script").appendChild(new DataNode(NONCE_FOR_STYLES));
        page.select("script, style").attr("nonce", nonce);
        caller(response).ifPresent(caller -> page.title(caller.partnership().name()));
        response.getVaadinResponse().setHeader("Content-Security-Policy", POLICY.formatted(nonce, tiles(response)));
    }

    /** Where the partnership's map pictures come from, where it has chosen some. */
    private static String tiles(IndexHtmlResponse response) {
        return caller(response)
                .map(caller ->
                        caller.partnership().front().path("map").path("tileUrl").asString(""))
                .map(TILES::matcher)
                .filter(Matcher::matches)
                .map(tiles -> " " + tiles.group(1))
                .orElse("");
    }

    private static Optional<Caller> caller(IndexHtmlResponse response) {
        return Caller.find(((VaadinServletRequest) response.getVaadinRequest()).getHttpServletRequest());
    }

    private static String nonce() {
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}

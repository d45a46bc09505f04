package org.yourplace.site;

import java.util.Optional;
import java.util.function.Function;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.site.port.Accounts;

/**
 * A request to one of the site's own pages: what a feature sees too, and what only the site may see.
 *
 * @param request the request as any handler sees it
 * @param networkAddress where it came from, for limits
 * @param session the secret in the session cookie
 * @param door where the reader stands: network, browser
 * @param cookies all cookies, by name
 */
record Visit(
        PageRequest request,
        String networkAddress,
        Optional<String> session,
        Accounts.Door door,
        Function<String, Optional<String>> cookies) {

    /** A cookie of the browser that is not empty. */
    Optional<String> cookie(String name) {
        return cookies.apply(name);
    }
}

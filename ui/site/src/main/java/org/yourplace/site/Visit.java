package org.yourplace.site;

import java.util.Optional;
import org.yourplace.kit.page.PageRequest;

/**
 * A request to one of the site's own pages: what a feature sees too, and what only the site may see.
 *
 * @param request the request as any handler sees it
 * @param networkAddress where it came from, for limits
 * @param session the secret in the session cookie
 */
record Visit(PageRequest request, String networkAddress, Optional<String> session) {}

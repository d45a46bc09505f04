package org.yourplace.spi.who;

import java.util.Set;
import java.util.UUID;

/**
 * What a mailed link allows: named actions on one object of one tenant, until it expires.
 *
 * @param object the id of what the link is about
 * @param actions kebab-case words of the feature
 */
public record LinkGrant(UUID object, Set<String> actions) {
    public LinkGrant {
        actions = Set.copyOf(actions);
    }
}

package org.yourplace.volunteeringbank.pull;

import java.net.URI;
import tools.jackson.databind.JsonNode;

/** Understands one kind of page. */
interface FeedAdapter {
    /**
     * @param from where the page was found
     * @throws StoppedException when it is no page of this kind
     */
    FeedPage read(JsonNode page, URI from) throws StoppedException;

    /** A page of this kind with these items, which leads to itself. */
    JsonNode around(JsonNode items, URI from);

    /** Whether every reading shows the whole of it, so that what it does not show is gone. */
    boolean showsAll();
}

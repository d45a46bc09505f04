package org.yourplace.site;

import java.time.Duration;
import org.yourplace.kit.page.PageResponse;

/**
 * What one of the site's own pages answers.
 *
 * @param response what to show
 * @param session what becomes of the session
 */
record Answer(PageResponse response, Session session) {

    /** What becomes of the session cookie. */
    sealed interface Session {
        record Unchanged() implements Session {}

        record Opened(String secret, Duration validFor) implements Session {}

        record Closed() implements Session {}
    }

    static Answer of(PageResponse response) {
        return new Answer(response, new Session.Unchanged());
    }
}

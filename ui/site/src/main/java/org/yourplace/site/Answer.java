package org.yourplace.site;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.yourplace.kit.page.PageResponse;

/**
 * What one of the site's own pages answers.
 *
 * @param response what to show
 * @param session what becomes of the session
 * @param kept other cookies
 */
record Answer(PageResponse response, Session session, List<Keep> kept) {

    /** Something else that the browser keeps; an empty value takes it away. */
    record Keep(String name, String value, Duration validFor) {
        static Keep gone(String name) {
            return new Keep(name, "", Duration.ZERO);
        }
    }

    Answer(PageResponse response, Session session) {
        this(response, session, List.of());
    }

    /** The same, and the browser keeps this. */
    Answer keeping(Keep keep) {
        return new Answer(
                response, session, Stream.concat(kept.stream(), Stream.of(keep)).toList());
    }

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

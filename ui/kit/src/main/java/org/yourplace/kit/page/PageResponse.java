package org.yourplace.kit.page;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * What a handler answers.
 *
 * @since 0.1
 */
public sealed interface PageResponse {

    /**
     * A page made from a template. The site adds {@code frame} ({@link Frame}) and {@code texts} ({@link PageTexts}) to the model.
     *
     * @param status HTTP status, usually 200; 422 for a form sent back with errors
     * @param template name below {@code src/main/jte}, such as {@code volunteer/search.jte}
     * @param model the template's parameters by name
     */
    record Html(int status, String template, Map<String, Object> model) implements PageResponse {
        public Html {
            model = Map.copyOf(model);
        }
    }

    /**
     * Sends the reader on with "see other", so that going back or reloading sends no form twice.
     *
     * @param location a path on this site, starting with a single slash
     */
    record Redirect(String location) implements PageResponse {
        public Redirect {
            if (!Addresses.isLocal(location))
                throw new IllegalArgumentException("not a path on this site: " + location);
        }
    }

    /** There is nothing here, or nothing this reader may know of: both look the same. */
    record NotFound() implements PageResponse {}

    /** There was something here and it has ended. */
    record Gone() implements PageResponse {}

    /**
     * Something other than a page: a calendar file, a picture, JSON for a map.
     *
     * @param type media type with its charset
     * @param bytes the content; not copied, do not change it afterwards
     */
    record Bytes(String type, byte[] bytes) implements PageResponse {}

    /**
     * Open data for other systems: the same for every reader, whoever is signed in, and readable from other sites' scripts. Nothing that
     * only some may see may be in it.
     *
     * @param status HTTP status, usually 200
     * @param type media type with its charset
     * @param bytes the content; not copied, do not change it afterwards
     * @param fresh how long caches may hand it out without asking again
     */
    record OpenData(int status, String type, byte[] bytes, Duration fresh) implements PageResponse {}

    static Html page(String template, Map<String, Object> model) {
        return new Html(200, template, model);
    }

    /** The same form again, with its errors and everything typed so far. */
    static Html again(String template, Map<String, Object> model) {
        return new Html(422, template, model);
    }

    static Redirect to(String location) {
        return new Redirect(location);
    }

    static NotFound notFound() {
        return new NotFound();
    }

    static Bytes text(String type, String content) {
        return new Bytes(type + ";charset=utf-8", content.getBytes(StandardCharsets.UTF_8));
    }
}

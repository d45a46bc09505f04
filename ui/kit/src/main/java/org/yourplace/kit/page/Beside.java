package org.yourplace.kit.page;

import gg.jte.Content;
import java.util.List;
import java.util.Map;

/**
 * A section that a feature offers to pages of other features, which know nothing of it: they name the place and say what their page is
 * about, and whatever features are on fill it. The handler is asked with those words as the address's values, and answers
 * {@link PageResponse.Html} with a template that does not use the page layout; anything else leaves the section out. A feature that fails has
 * no section, and the page is there all the same.
 *
 * @param place where it stands
 * @param handler makes it
 * @since 1.5
 */
public record Beside(Place place, Handler handler) {

    /** Where a section can stand. */
    public enum Place {
        /**
         * Under what a search for something to help with found. The page says {@code kind}, the catalogue's word for what it shows itself, and
         * of the search {@code q}, {@code near} (a postcode that exists), {@code within} (kilometres), {@code cause}, {@code skill} and
         * {@code home} (yes).
         */
        FOUND,
        /**
         * On the page of one thing to help with. The page says {@code subject}, its id in the catalogue, and when it is where that is known:
         * {@code starts} and {@code ends}, as {@code 2026-12-01T09:00:00Z}.
         */
        ONE
    }

    /** Makes the sections of a page at the moment that its template asks for them. */
    @FunctionalInterface
    public interface Sections {
        List<Content> at(Place place, Map<String, String> said);
    }
}

package org.yourplace.kit.page;

import java.util.List;
import java.util.Optional;

/**
 * The public face of a feature; implemented by its module beside {@code FeatureModule}. A feature without pages leaves it out.
 *
 * <p>The site asks once, at start, for pages and navigation, and keeps the answers; handlers are called for every request. Pages of
 * a feature that is switched off are not served, its navigation is not shown.
 *
 * @since 0.1
 */
public interface FeaturePages {

    /** Every page of the feature. Paths must not clash with another feature's or the site's own. */
    List<Page> pages();

    /** Entries for the menu and for the signed-in overview, in the order they should appear. */
    default List<NavEntry> navigation() {
        return List.of();
    }

    /**
     * A section of the home page. Its handler answers {@link PageResponse.Html} with a template that does not use the page layout;
     * anything else leaves the section out.
     */
    default Optional<Handler> homeSection() {
        return Optional.empty();
    }

    /**
     * Sections on pages of other features, asked for once, at start.
     *
     * @since 1.5
     */
    default List<Beside> sections() {
        return List.of();
    }

    /** Addresses, starting with a slash, that search engines should know now. Called within a public request. */
    default List<String> addressesForSearchEngines() {
        return List.of();
    }
}

package org.yourplace.kit.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What stands around every page: brand, menu, languages, who is signed in. The site makes it; a template hands it to
 * {@code layout/page.jte} and asks it for the hidden field that every posted form needs.
 *
 * @param brand the partnership's brand
 * @param locale the page's language
 * @param address path and query of this page
 * @param menu the menu at the top, with the current entry marked
 * @param languages the same page in each language
 * @param visitor the signed-in person, if any
 * @param assets fingerprinted address of each style sheet, script and picture by its plain name
 * @param csrf the token that proves a form is ours
 * @param indexed whether search engines may keep the page
 * @param sections what other features have to say on this page, where its template leaves room for it
 * @since 0.1
 */
public record Frame(
        Brand brand,
        Locale locale,
        String address,
        List<Item> menu,
        List<Item> languages,
        Optional<Visitor> visitor,
        Map<String, String> assets,
        CsrfToken csrf,
        boolean indexed,
        Beside.Sections sections) {

    /** One on whose pages no other feature says anything. */
    public Frame(
            Brand brand,
            Locale locale,
            String address,
            List<Item> menu,
            List<Item> languages,
            Optional<Visitor> visitor,
            Map<String, String> assets,
            CsrfToken csrf,
            boolean indexed) {
        this(brand, locale, address, menu, languages, visitor, assets, csrf, indexed, (place, said) -> List.of());
    }

    /** Name of the hidden field that carries the token. */
    public static final String CSRF_FIELD = "csrf";

    /**
     * One entry of a menu, ready to show.
     *
     * @param code a short name for it: the language's code, or the path
     * @param lead a longer line about it; empty where none is needed
     */
    public record Item(String code, String text, String href, boolean current, String lead) {
        public Item(String code, String text, String href, boolean current) {
            this(code, text, href, current, "");
        }
    }

    /** Gives the token. Asking for it marks the answer as one that only this reader may keep. */
    @FunctionalInterface
    public interface CsrfToken {
        String value();
    }

    /** Address of a style sheet, script or picture of the kit, such as {@code site.css}. */
    public String asset(String name) {
        return assets.getOrDefault(name, "/assets/" + name);
    }

    /** Address of the page on which a reader can say what is wrong with this one. */
    public String reportHref() {
        return Addresses.withQuery("/report-this-page", Map.of("page", address));
    }
}

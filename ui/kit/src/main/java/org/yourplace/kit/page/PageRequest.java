package org.yourplace.kit.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a handler sees it. Values are as they were typed, trimmed, without control characters and cut at 4,000 characters;
 * everything else about them is the handler's to check.
 *
 * @param method GET or POST
 * @param address path and query as asked for; safe to lead back to
 * @param path values of the path's named segments
 * @param query values from the address
 * @param form values from a posted form; empty for a GET
 * @param locale the reader's language
 * @param visitor the signed-in person, if any
 * @param brand the partnership's brand
 * @param texts the feature's words in the reader's language
 * @param origin scheme and host of this site, for links that are written into mails or calendars
 * @since 0.1
 */
public record PageRequest(
        String method,
        String address,
        Map<String, String> path,
        Map<String, List<String>> query,
        Map<String, List<String>> form,
        Locale locale,
        Optional<Visitor> visitor,
        Brand brand,
        PageTexts texts,
        String origin) {

    /** The value of a named segment of the page's path. */
    public String path(String name) {
        var value = path.get(name);
        if (value == null) throw new IllegalArgumentException("the page's path has no {" + name + "}");
        return value;
    }

    /** The first value from the address that is not empty. */
    public Optional<String> query(String name) {
        return first(query, name);
    }

    public List<String> queryAll(String name) {
        return query.getOrDefault(name, List.of());
    }

    /** The first value from the posted form that is not empty. */
    public Optional<String> form(String name) {
        return first(form, name);
    }

    public List<String> formAll(String name) {
        return form.getOrDefault(name, List.of());
    }

    /** The posted values, ready to be checked and shown again. */
    public Form posted() {
        return Form.of(form);
    }

    /** The values in the address, ready to be checked and shown again: for a search form. */
    public Form asked() {
        return Form.of(query);
    }

    private static Optional<String> first(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}

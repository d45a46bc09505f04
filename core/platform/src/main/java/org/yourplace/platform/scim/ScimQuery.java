package org.yourplace.platform.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param skip how many of those found come before the page
 * @param count how many at most are on it
 * @param only attributes wanted, in lower case; empty: all
 * @param without attributes not wanted
 */
record ScimQuery(@Nullable String filter, int skip, int count, Set<String> only, Set<String> without) {
    static final int MOST = 200;
    private static final int USUAL = 100;
    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";
    private static final Set<String> ALWAYS = Set.of("schemas", "id");

    static ScimQuery of(HttpServletRequest request) {
        return new ScimQuery(
                request.getParameter("filter"),
                number(request.getParameter("startIndex"), 1, 1, Integer.MAX_VALUE) - 1,
                number(request.getParameter("count"), USUAL, 0, MOST),
                names(request.getParameter("attributes")),
                names(request.getParameter("excludedAttributes")));
    }

    /** As {@code POST .search} sends it. */
    static ScimQuery of(ObjectNode sent) {
        return new ScimQuery(
                ScimJson.text(sent, "filter", 2_000),
                number(sent.path("startIndex").asText(null), 1, 1, Integer.MAX_VALUE) - 1,
                number(sent.path("count").asText(null), USUAL, 0, MOST),
                names(sent.path("attributes")),
                names(sent.path("excludedAttributes")));
    }

    /** Out of range is drawn in, as the RFC wants it. */
    private static int number(@Nullable String text, int usual, int least, int most) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        if (!text.strip().matches("[+-]?[0-9]{1,9}")) {
            throw ScimRefused.value("startIndex and count are numbers");
        }
        return Math.clamp(Integer.parseInt(text.strip()), least, most);
    }

    private static Set<String> names(@Nullable String list) {
        return list == null
                ? Set.of()
                : Arrays.stream(list.split(","))
                        .map(ScimQuery::name)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet());
    }

    private static Set<String> names(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> name(one.asText("")))
                .collect(Collectors.toSet());
    }

    /** The attribute itself; a part of it brings the whole. */
    private static String name(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.startsWith("urn:")) {
            if (!plain.startsWith(CORE)) {
                return plain;
            }
            plain = plain.replaceFirst("^.*:", "");
        }
        return plain.replaceFirst("[.\\[].*$", "");
    }

    boolean wants(String attribute) {
        return only.isEmpty() ? !names(without, attribute) : names(only, attribute);
    }

    /** Whether it is among them; an extension is by each of its own attributes too, which stand behind a colon. */
    private static boolean names(Set<String> asked, String attribute) {
        return asked.contains(attribute)
                || attribute.startsWith("urn:") && asked.stream().anyMatch(one -> one.startsWith(attribute + ":"));
    }

    /** Leaves what is wanted. */
    ObjectNode trimmed(ObjectNode resource) {
        var names = new HashSet<String>();
        resource.fieldNames().forEachRemaining(names::add);
        for (var name : names) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (!wants(lower) && !ALWAYS.contains(lower)) {
                resource.remove(name);
            }
        }
        return resource;
    }
}

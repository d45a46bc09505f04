package org.yourplace.spi.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yourplace.spi.reading.TolerantJson.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Reads what stands around the list of rows, with a mark in the place of the rows, and puts them back. Its end may be damaged or missing;
 * when its beginning is, the rows stand alone.
 *
 * @param from where the list begins
 */
record Around(JsonMapper strict, JsonMapper patient, String text, int from) {
    /** A text that no document holds. */
    private static final String ROWS = "\u0001rows\u0001";

    private static final String MARK = "[\"\\u0001rows\\u0001\"]";

    Document put(List<JsonNode> rows, Items items) {
        int beginning = Brackets.beginning(text);
        var head = text.substring(beginning, from) + MARK;
        var all = new ArrayList<>(rows);
        if (beginning > 0) {
            all.addFirst(TolerantJson.damage(text, 0, false).node());
        }
        try {
            var closed = patient.readTree(head + Brackets.closing(head));
            return items.end() < 0
                    ? new Document(filled(closed, all), Damage.in(all.getLast()).orElseThrow())
                    : withTail(closed, head, text.substring(items.end()), all, items.end());
        } catch (JacksonException damaged) {
            int at = beginning + (int) damaged.getLocation().getCharOffset();
            var cut = TolerantJson.damage(text, at, false);
            all.addFirst(cut.node());
            return new Document(patient.createArrayNode().addAll(all), cut);
        }
    }

    private Document withTail(JsonNode closed, String head, String tail, List<JsonNode> rows, int end) {
        int at = end;
        try {
            return new Document(filled(strict.readTree(head + tail), rows), null);
        } catch (JacksonException damaged) {
            at += Math.max(0, (int) damaged.getLocation().getCharOffset() - head.length());
        }
        var whole = goodBeginning(head + tail);
        var damage = TolerantJson.damage(text, at, whole.isEmpty());
        rows.add(damage.node());
        return new Document(filled(whole.orElse(closed), rows), whole.isPresent() ? null : damage);
    }

    /** The document that a text begins with, whatever comes after it. */
    private Optional<JsonNode> goodBeginning(String text) {
        try {
            return Optional.of(patient.readTree(text));
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    private static JsonNode filled(JsonNode root, List<JsonNode> rows) {
        if (root instanceof ArrayNode list
                && list.size() == 1
                && ROWS.equals(list.get(0).asString(""))) {
            list.removeAll();
            list.addAll(rows);
        } else {
            root.forEach(inside -> filled(inside, rows));
        }
        return root;
    }
}

package org.yourplace.spi.reading;

import java.io.CharArrayReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the items of a list one by one. After one that cannot be read it goes on behind its last bracket; where its brackets do not match,
 * at the next object that begins with the same name; else the rest is lost.
 */
final class Items {
    /** So many damaged items of one list are told; more are no list. */
    private static final int MOST = 200;

    private final JsonMapper mapper;
    private final String text;
    private final char[] chars;
    private final List<JsonNode> rows = new ArrayList<>();
    private int at;
    private int end = -1;
    private int damages;

    /** @param from where the list's bracket stands */
    Items(JsonMapper mapper, String text, int from) {
        this.mapper = mapper;
        this.text = text;
        this.chars = text.toCharArray();
        this.at = from + 1;
    }

    /** Where the list ended; below zero when its end was not found. */
    int end() {
        return end;
    }

    List<JsonNode> read() {
        while (end < 0) {
            at = Brackets.skipSpace(text, at);
            if (at >= text.length()) {
                lose(at);
                return rows;
            }
            if (text.charAt(at) == ']') {
                end = at + 1;
                return rows;
            }
            if (text.charAt(at) == ',') {
                at++;
            } else if (!item()) {
                return rows;
            }
        }
        return rows;
    }

    /** Reads one; false when nothing after it can be. */
    private boolean item() {
        int begins = at;
        try (var parser = mapper.createParser(new CharArrayReader(chars, begins, chars.length - begins))) {
            JsonNode row = mapper.readTree(parser);
            int after = begins + (int) parser.currentLocation().getCharOffset();
            if (isBetween(after)) {
                rows.add(row);
                at = after;
                return true;
            }
            return after(begins, after);
        } catch (JacksonException damaged) {
            return after(
                    begins, begins + (int) Math.max(0, damaged.getLocation().getCharOffset()));
        }
    }

    /** Whether an item may end here. */
    private boolean isBetween(int after) {
        int next = Brackets.skipSpace(text, after);
        return next < text.length() && ",]{".indexOf(text.charAt(next)) >= 0;
    }

    private boolean after(int begins, int damaged) {
        int next = Brackets.endOf(text, begins);
        if (next < 0 || !isBetween(next)) {
            next = Brackets.nextLike(text, begins, Math.max(damaged - 2, begins + 1), this::reads);
        }
        if (next < 0 || ++damages > MOST) {
            lose(damaged);
            return false;
        }
        var where = TolerantJson.damage(text, damaged, false);
        rows.add(new Damage(where.line(), where.column(), false, idOf(mapper, text.substring(begins, next))).node());
        at = next;
        return true;
    }

    private boolean reads(int from) {
        try (var parser = mapper.createParser(new CharArrayReader(chars, from, chars.length - from))) {
            return mapper.<JsonNode>readTree(parser).isObject();
        } catch (JacksonException damaged) {
            return false;
        }
    }

    private void lose(int damaged) {
        rows.add(TolerantJson.damage(text, damaged, true).node());
    }

    /** The identity that an item names before it is damaged. */
    static @Nullable String idOf(JsonMapper mapper, String item) {
        int depth = 0;
        try (var parser = mapper.createParser(item)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth == 1
                        && token == JsonToken.PROPERTY_NAME
                        && parser.currentName().equals("id")) {
                    var value = parser.nextToken();
                    return value.isScalarValue() ? parser.getString() : null;
                }
            }
        } catch (JacksonException damaged) {
            return null;
        }
        return null;
    }
}

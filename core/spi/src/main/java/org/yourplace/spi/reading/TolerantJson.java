package org.yourplace.spi.reading;

import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a document whose rows are objects in one list, or one in each line. What is whole is read as it stands. In a damaged one every row
 * is read for itself, a row that cannot be read is left as a {@link Damage}, and what stands around the rows is read as far as it can be.
 *
 * @since 1.1
 */
public final class TolerantJson {
    private final JsonMapper strict;
    private final JsonMapper patient;

    /** @param mapper whose limits hold */
    public TolerantJson(JsonMapper mapper) {
        strict = mapper.rebuild()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        patient = mapper.rebuild()
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /**
     * What could be read.
     *
     * @param cut where it is cut off or its beginning is missing: some rows, or what stands around them, may be missing; absent when only
     *     single rows are damaged
     */
    public record Document(JsonNode root, @Nullable Damage cut) {}

    /** @throws JacksonException when not one row can be read, saying what is wrong with the document as a whole */
    public Document read(String text) {
        try {
            return new Document(strict.readTree(text), null);
        } catch (JacksonException damaged) {
            return lines(text).or(() -> list(text)).orElseThrow(() -> damaged);
        }
    }

    /** A document of lines, most of them an object. */
    private Optional<Document> lines(String text) {
        var lines = text.lines().toList();
        long objects =
                lines.stream().map(String::strip).filter(TolerantJson::isObject).count();
        if (objects < 2
                || 2 * objects < lines.stream().filter(line -> !line.isBlank()).count()) {
            return Optional.empty();
        }
        var rows = new ArrayList<JsonNode>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(line(lines.get(i), i + 1));
            }
        }
        return rows.stream().anyMatch(JsonNode::isObject)
                ? Optional.of(new Document(patient.createArrayNode().addAll(rows), null))
                : Optional.empty();
    }

    private static boolean isObject(String line) {
        return line.startsWith("{") && line.endsWith("}");
    }

    private JsonNode line(String line, int number) {
        try {
            return strict.readTree(line);
        } catch (JacksonException damaged) {
            int column = Math.max(1, damaged.getLocation().getColumnNr());
            return new Damage(number, column, false, Items.idOf(patient, line)).node();
        }
    }

    private Optional<Document> list(String text) {
        int from = Brackets.listOfObjects(text);
        if (from < 0) {
            return Optional.empty();
        }
        var items = new Items(patient, text, from);
        var rows = items.read();
        return rows.stream().anyMatch(JsonNode::isObject)
                ? Optional.of(new Around(strict, patient, text, from).put(rows, items))
                : Optional.empty();
    }

    /** Where a place in a text is, for people. */
    static Damage damage(String text, int at, boolean rest) {
        int end = Math.clamp(at, 0, text.length());
        var before = text.substring(0, end);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Damage(line, end - before.lastIndexOf('\n'), rest, null);
    }
}

package org.yourplace.spi.feature;

import java.util.List;
import java.util.stream.Stream;
import org.yourplace.spi.data.Tx;
import tools.jackson.databind.JsonNode;

/**
 * Reads rows of one kind in. Core parses CSV or JSON, previews by rolling back, shows progress, and reports each bad row; the importer
 * knows what a row means.
 */
public interface Importer {
    /** Kebab-case; the path is {@code .../{feature}/{id}/import}. */
    String id();

    /** Columns of the CSV template, required ones first. */
    List<String> columns();

    /** The rows of a JSON document; by default an array, or {@code items}, or {@code data.items}. */
    default Stream<JsonNode> rows(JsonNode document) {
        for (var found :
                List.of(document, document.path("items"), document.path("data").path("items"))) {
            if (found.isArray()) {
                return found.valueStream();
            }
        }
        return Stream.of(document);
    }

    /** Refuses the caller who may not do this. Called before anything is read. */
    void mayImport();

    /**
     * The importer for one file, told all its rows before the first is applied: for tables whose rows name each other. By default rows are
     * taken as they come.
     *
     * @since 1.1
     */
    default Importer reading(List<JsonNode> rows) {
        return this;
    }

    /** Applies one row; throws a {@code DomainException} with violations when it is bad. */
    Outcome apply(Tx tx, JsonNode row);

    /** What became of a row. */
    record Outcome(Change change, List<String> warnings) {
        public Outcome {
            warnings = List.copyOf(warnings);
        }
    }

    /** What a good row did. */
    enum Change {
        CREATED,
        UPDATED,
        UNCHANGED
    }
}

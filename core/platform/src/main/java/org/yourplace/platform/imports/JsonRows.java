package org.yourplace.platform.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.feature.Importer;
import org.yourplace.spi.reading.Damage;
import org.yourplace.spi.reading.TolerantJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON file; where its rows are, the importer knows. A damaged row is told, and the others are read. */
final class JsonRows {
    private static final TolerantJson JSON = new TolerantJson(JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(40)
                            .maxStringLength(200_000)
                            .maxNumberLength(60)
                            .maxNameLength(1_000)
                            .build())
                    .build())
            .build());

    private JsonRows() {}

    static List<Row> read(String text, Importer importer, int most) {
        var rows = new ArrayList<Row>();
        importer.rows(document(text)).limit(most + 1L).forEach(values -> {
            int number = rows.size() + 1;
            rows.add(new Row(number, values, broken(values)));
        });
        if (rows.size() > most) {
            throw refused("too-many-rows", most);
        }
        return rows;
    }

    private static @Nullable Violation broken(JsonNode values) {
        return Damage.in(values)
                .map(damage ->
                        Violation.of("row", damage.rest() ? "cut-off" : "damaged", damage.line(), damage.column()))
                .orElseGet(() -> values.isObject() ? null : Violation.of("row", "not-an-object"));
    }

    private static JsonNode document(String text) {
        try {
            var document = JSON.read(text).root();
            if (document.isMissingNode()) {
                throw refused("required");
            }
            if (!document.isContainer()) {
                throw refused("not-json", 1, 1);
            }
            return document;
        } catch (StreamConstraintsException tooMuch) {
            throw refused("too-much");
        } catch (JacksonException broken) {
            throw refused(
                    "not-json",
                    broken.getLocation().getLineNr(),
                    broken.getLocation().getColumnNr());
        }
    }

    private static DomainException refused(String reason, Object... args) {
        return DomainException.invalid(List.of(Violation.of("file", reason, args)));
    }
}

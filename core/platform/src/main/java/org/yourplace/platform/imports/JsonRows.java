package org.yourplace.platform.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.feature.Importer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON file; where its rows are, the importer knows. */
final class JsonRows {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(40)
                            .maxStringLength(200_000)
                            .maxNumberLength(60)
                            .maxNameLength(1_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonRows() {}

    static List<Row> read(byte[] bytes, Importer importer, int most) {
        var rows = new ArrayList<Row>();
        var document = document(bytes);
        importer.rows(document).limit(most + 1L).forEach(values -> {
            int number = rows.size() + 1;
            var broken = values.isObject() ? null : Violation.of("row", "not-an-object");
            rows.add(new Row(number, values, broken));
        });
        if (rows.size() > most) {
            throw refused("too-many-rows", most);
        }
        return rows;
    }

    private static JsonNode document(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            var document = JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
            if (document.isMissingNode()) {
                throw refused("required");
            }
            return document;
        } catch (CharacterCodingException notText) {
            throw refused("not-utf-8");
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

package org.yourplace.platform.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import tools.jackson.databind.json.JsonMapper;

/** Reads a CSV file: the first row that is not blank has the headings; a blank cell is no value. */
final class CsvRows {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_FIELDS = 300;
    private static final int LONGEST_FIELD = 200_000;

    private CsvRows() {}

    static List<Row> read(String text, List<String> columns, int most) {
        var rows = new ArrayList<Row>();
        Headings headings = null;
        int number = 0;
        try (var reader = reader(text)) {
            for (var line : reader) {
                number++;
                if (line.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (headings == null) {
                    headings = Headings.of(line.getFields(), columns);
                    continue;
                }
                if (rows.size() == most) {
                    throw refused("too-many-rows", most);
                }
                rows.add(row(number, line, headings));
            }
        } catch (CsvParseException broken) {
            throw refused("not-csv", number + 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (headings == null) {
            throw refused("required");
        }
        return rows;
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_FIELDS)
                                .maxFieldSize(LONGEST_FIELD)
                                .maxRecordSize(4 * LONGEST_FIELD)
                                .build(),
                        text);
    }

    private static Row row(int number, CsvRecord line, Headings headings) {
        var values = JSON.createObjectNode();
        Violation broken = null;
        for (int i = 0; i < line.getFieldCount(); i++) {
            var cell = line.getField(i).strip();
            if (cell.isEmpty()) {
                continue;
            }
            if (i >= headings.size()) {
                broken = Violation.of("row", "more-cells-than-headings");
            } else if (!headings.name(i).isEmpty()) {
                values.put(headings.name(i), cell);
            }
        }
        return new Row(number, values, broken);
    }

    /** The one of comma, semicolon and tab that the first line has most of, outside quotes. */
    private static char separator(String text) {
        int[] found = new int[3];
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (any) {
                    break;
                }
            } else if (!quoted) {
                any |= !Character.isWhitespace(c);
                int kind = ",;\t".indexOf(c);
                if (kind >= 0) {
                    found[kind]++;
                }
            }
        }
        int best = found[1] > found[0] ? 1 : 0;
        return ",;\t".charAt(found[2] > found[best] ? 2 : best);
    }

    private static DomainException refused(String reason, Object... args) {
        return DomainException.invalid(List.of(Violation.of("file", reason, args)));
    }
}

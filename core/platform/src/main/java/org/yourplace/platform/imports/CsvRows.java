package org.yourplace.platform.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a CSV file: the first row that is not blank has the headings; a blank cell is no value. A row with a quotation mark too many or too
 * few is told; reading goes on with the next line that has as many cells as there are headings.
 */
final class CsvRows {
    private static final JsonMapper JSON = new JsonMapper();
    /** After so many attempts to go on after damage the rest is given up. */
    private static final int MOST_ATTEMPTS = 100;

    private final CsvText text;
    private final List<String> columns;
    private final int most;
    private final List<Row> rows = new ArrayList<>();
    private @Nullable Headings headings;
    private int number;
    private int begin;
    private boolean lost;

    private CsvRows(String text, List<String> columns, int most) {
        this.text = new CsvText(text);
        this.columns = columns;
        this.most = most;
    }

    static List<Row> read(String text, List<String> columns, int most) {
        return new CsvRows(text, columns, most).read();
    }

    private List<Row> read() {
        for (int attempt = 1; !readOn(); attempt++) {
            if (attempt == MOST_ATTEMPTS) {
                rows.add(damaged("rest-not-read"));
                break;
            }
        }
        if (headings == null) {
            throw refused("required");
        }
        if (rows.stream().anyMatch(CsvRows::isDamaged) && rows.stream().allMatch(row -> row.broken() != null)) {
            throw refused("not-csv", rows.getFirst().number());
        }
        return rows;
    }

    /** Reads from where it stands; true at the end, false after damage, when it stands at the next line. */
    private boolean readOn() {
        long lines = 0;
        try (var reader = text.from(begin)) {
            for (var line : reader) {
                if (!take(line)) {
                    begin = text.lineAfter(begin, 1);
                    return false;
                }
                lines += CsvText.lines(line);
            }
            return true;
        } catch (CsvParseException broken) {
            begin = text.lineAfter(begin, lines + 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (headings == null) {
            throw refused("not-csv", number + 1);
        }
        if (!lost) {
            number++;
            rows.add(damaged("quotation-mark"));
            lost = true;
        }
        return text.isOver(begin);
    }

    /** Takes one record; false when it is none after damage. */
    private boolean take(CsvRecord line) {
        if (lost) {
            var known = headings;
            if (known == null || known.size() < 2 || line.getFieldCount() != known.size()) {
                return false;
            }
            lost = false;
        }
        number++;
        if (line.getFields().stream().allMatch(String::isBlank)) {
            return true;
        }
        if (headings == null) {
            headings = Headings.of(line.getFields(), columns);
            return true;
        }
        if (rows.size() == most) {
            throw refused("too-many-rows", most);
        }
        rows.add(row(number, line, headings));
        return true;
    }

    private Row damaged(String reason) {
        return new Row(number, JSON.createObjectNode(), Violation.of("row", reason));
    }

    private static boolean isDamaged(Row row) {
        return row.broken() != null && !row.broken().reason().equals("more-cells-than-headings");
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

    private static DomainException refused(String reason, Object... args) {
        return DomainException.invalid(List.of(Violation.of("file", reason, args)));
    }
}

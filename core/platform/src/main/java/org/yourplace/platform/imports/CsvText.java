package org.yourplace.platform.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;

/** The text of a CSV file: what stands between its cells, and where its lines begin. */
final class CsvText {
    private static final int MOST_FIELDS = 300;
    private static final int LONGEST_FIELD = 200_000;

    private final String text;
    private final char separator;

    CsvText(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    /** Its records from a place on. */
    CsvReader<CsvRecord> from(int begin) {
        return CsvReader.builder()
                .fieldSeparator(separator)
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
                        text.substring(begin));
    }

    boolean isOver(int place) {
        return place >= text.length();
    }

    /** Where the line begins that comes so many lines after a place. */
    int lineAfter(int begin, long lines) {
        int at = begin;
        for (long line = 0; line < lines && at < text.length(); line++) {
            while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                at++;
            }
            at += text.startsWith("\r\n", at) ? 2 : 1;
        }
        return Math.min(at, text.length());
    }

    /** How many lines a record takes. */
    static long lines(CsvRecord line) {
        return 1 + line.getFields().stream().mapToLong(CsvText::breaks).sum();
    }

    private static long breaks(String cell) {
        return cell.chars().filter(c -> c == '\n').count()
                + cell.chars().filter(c -> c == '\r').count()
                - (cell.length() - cell.replace("\r\n", "\n").length());
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
}

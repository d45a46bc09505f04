package org.yourplace.csrbrokerage.impact;

import java.util.List;
import java.util.Map;

/**
 * A table as it was counted, before anything is hidden.
 *
 * @param lines in the order to show; their measures add up to the total's
 */
record Counted(Sheet sheet, List<Line> lines) {
    /** The line that says what earlier quarters had too little or too much. */
    static final String CORRECTIONS = "corrections";

    static final String TOTAL = "total";

    /** One line, such as a grade. */
    record Line(String code, Map<String, Long> values) {
        Line {
            values = Map.copyOf(values);
        }

        long value(String measure) {
            return values.getOrDefault(measure, 0L);
        }
    }

    Counted {
        lines = List.copyOf(lines);
    }

    long total(String measure) {
        return lines.stream().mapToLong(line -> line.value(measure)).sum();
    }

    long weight(Line line) {
        return line.value(sheet.weight());
    }

    /** How many people or days stand behind all of it; corrections tell of people who are counted elsewhere. */
    long weight() {
        return lines.stream().mapToLong(this::weight).sum();
    }
}

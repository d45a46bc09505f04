package org.yourplace.csrbrokerage.impact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A quarter's figures as they are shown: frozen, and without what is hidden.
 *
 * @param quarter as {@code 2026-Q2}
 * @param until the last day
 * @param hourValue what the employer says an hour is worth; absent when it says nothing
 */
public record FrozenQuarter(
        String quarter,
        LocalDate from,
        LocalDate until,
        Instant frozenAt,
        @Nullable HourValue hourValue,
        List<Table> tables) {
    /** The employer's own value of an hour, with where it is from. */
    public record HourValue(int pence, String source, int year) {}

    /** One table. */
    public record Table(String sheet, List<String> measures, List<Line> lines, Line total) {
        public Table {
            measures = List.copyOf(measures);
            lines = List.copyOf(lines);
        }

        /** Whether it counts nothing at all, and hides nothing. */
        @JsonIgnore
        public boolean nothing() {
            return !hidesSome() && total.values().values().stream().allMatch(value -> value == 0);
        }

        @JsonIgnore
        public boolean hidesSome() {
            return total.hidden() || lines.stream().anyMatch(Line::hidden);
        }
    }

    /**
     * One line.
     *
     * @param code a grade in the employer's words, a decile, corrections or total
     * @param values by measure; what is hidden is not there
     * @param hidden whether something is
     */
    public record Line(String code, Map<String, Long> values, boolean hidden) {
        public Line {
            values = Map.copyOf(values);
        }

        /** Empty when it is hidden. */
        public Optional<Long> value(String measure) {
            return Optional.ofNullable(values.get(measure));
        }
    }

    public FrozenQuarter {
        tables = List.copyOf(tables);
    }

    public Table table(Sheet sheet) {
        return tables.stream()
                .filter(table -> table.sheet().equals(sheet.code()))
                .findFirst()
                .orElseGet(() ->
                        new Table(sheet.code(), sheet.measures(), List.of(), new Line(Counted.TOTAL, Map.of(), false)));
    }

    /** A total that is shown. */
    public Optional<Long> total(Sheet sheet, String measure) {
        return table(sheet).total().value(measure);
    }

    /** Minutes of the employer's time, paid and unpaid. */
    @JsonIgnore
    public Optional<Long> employerMinutes() {
        return total(Sheet.GRADES, "paid")
                .flatMap(paid -> total(Sheet.GRADES, "unpaid").map(unpaid -> paid + unpaid));
    }
}

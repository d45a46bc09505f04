package org.yourplace.csrbrokerage.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which figures of a quarter are hidden. Every figure of a line behind which fewer than five people stand is; and then others with
 * them, column by column, until no total that is shown gives one of them away: at least two hidden figures in a column, at least five
 * people behind them together and more than figures, and something in one of them when the column has a total. Only as much is hidden of a
 * larger line as its columns need. Where nothing is left to hide, the total is hidden too, and with it the total of the other table that
 * says the same. Nothing is ever said across quarters but sums of what is shown.
 */
final class Suppression {
    static final int FEW = 5;

    /** A column of a table. */
    private record Column(Sheet sheet, String measure) {}

    private final Map<Sheet, Counted> tables = new HashMap<>();
    private final Map<Column, Set<String>> hidden = new HashMap<>();
    private final Set<Sheet> totals = new HashSet<>();

    private Suppression(List<Counted> counted) {
        counted.forEach(table -> {
            tables.put(table.sheet(), table);
            table.sheet()
                    .measures()
                    .forEach(measure -> hidden.put(new Column(table.sheet(), measure), new HashSet<>()));
        });
    }

    static Suppression of(List<Counted> counted) {
        var decided = new Suppression(counted);
        counted.stream().filter(table -> table.sheet().aboutPeople()).forEach(decided::few);
        int before;
        do {
            before = decided.size();
            counted.stream().filter(table -> table.sheet().aboutPeople()).forEach(decided::guard);
            decided.share(Sheet.GRADES, Sheet.AREAS);
            decided.share(Sheet.AREAS, Sheet.GRADES);
        } while (decided.size() > before);
        return decided;
    }

    private int size() {
        return totals.size() + hidden.values().stream().mapToInt(Set::size).sum();
    }

    /** Both tables say how long the employer's time was: hidden in one, it is hidden in the other. */
    private void share(Sheet from, Sheet to) {
        if (totals.contains(from) && tables.containsKey(to) && something(tables.get(to))) totals.add(to);
    }

    private static boolean something(Counted table) {
        return table.sheet().measures().stream().anyMatch(measure -> !none(table, measure));
    }

    private void few(Counted table) {
        for (var line : table.lines()) {
            if (!isFew(table, line)) continue;
            table.sheet().measures().forEach(measure -> of(table, measure).add(line.code()));
        }
        if (table.weight() > 0 && table.weight() < FEW) totals.add(table.sheet());
    }

    private Set<String> of(Counted table, String measure) {
        return hidden.getOrDefault(new Column(table.sheet(), measure), Set.of());
    }

    private static boolean isFew(Counted table, Counted.Line line) {
        long weight = table.weight(line);
        boolean something = line.values().values().stream().anyMatch(value -> value != 0);
        if (line.code().equals(Counted.CORRECTIONS)) return something;
        if (table.sheet() == Sheet.GRADES && line.value("staff") < FEW) return something;
        return weight < FEW && something && (weight > 0 || table.sheet() != Sheet.GRADES);
    }

    private void guard(Counted table) {
        table.sheet().measures().stream()
                .filter(measure -> !none(table, measure))
                .forEach(measure -> guard(table, measure));
    }

    /** Hides more of a column, what says something first and the smallest of that, until its total gives nothing away; else the total. */
    private void guard(Counted table, String measure) {
        var column = of(table, measure);
        var others = new ArrayList<>(table.lines());
        others.removeIf(line -> column.contains(line.code()));
        others.sort(Comparator.comparing((Counted.Line line) -> line.value(measure) == 0)
                .thenComparing(line -> table.weight(line) == 0)
                .thenComparing(table::weight)
                .thenComparing(Counted.Line::code));
        while (!safe(table, measure)) {
            if (others.isEmpty()) {
                totals.add(table.sheet());
                return;
            }
            column.add(others.removeFirst().code());
        }
    }

    private boolean safe(Counted table, String measure) {
        var column = of(table, measure);
        var lines = table.lines().stream()
                .filter(line -> column.contains(line.code()))
                .toList();
        boolean some = lines.stream().anyMatch(line -> line.value(measure) != 0);
        if (totals.contains(table.sheet())) return some;
        return lines.isEmpty()
                || some
                        && lines.size() > 1
                        && (table.weight() == 0
                                || lines.stream().mapToLong(table::weight).sum() >= Math.max(FEW, lines.size() + 1));
    }

    private static boolean none(Counted table, String measure) {
        return table.lines().stream().allMatch(line -> line.value(measure) == 0);
    }

    /** Where nobody has anything of a measure, and it is said that nobody has, there is nothing to hide. */
    boolean hides(Sheet sheet, String line, String measure) {
        if (none(tables.get(sheet), measure)) return false;
        if (line.equals(Counted.TOTAL)) return totals.contains(sheet);
        return of(tables.get(sheet), measure).contains(line);
    }
}

package org.yourplace.csrbrokerage.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which figures of a quarter are hidden. A line behind which fewer than five people stand is; and then others with it, until no
 * total that is shown gives one of them away: at least two hidden lines in a table, at least five people behind them together and more
 * than lines, and something in each measure that has a total. Where no line is left to hide, the total is hidden too, and with it the total of the other
 * table that says the same. Nothing is ever said across quarters but sums of what is shown.
 */
final class Suppression {
    static final int FEW = 5;

    private final Map<Sheet, Counted> tables = new HashMap<>();
    private final Map<Sheet, Set<String>> lines = new HashMap<>();
    private final Set<Sheet> totals = new HashSet<>();

    private Suppression(List<Counted> counted) {
        counted.forEach(table -> {
            tables.put(table.sheet(), table);
            lines.put(table.sheet(), new HashSet<>());
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
        return totals.size() + lines.values().stream().mapToInt(Set::size).sum();
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
            if (isFew(table, line)) lines.get(table.sheet()).add(line.code());
        }
        if (table.weight() > 0 && table.weight() < FEW) totals.add(table.sheet());
    }

    private static boolean isFew(Counted table, Counted.Line line) {
        long weight = table.weight(line);
        boolean something = line.values().values().stream().anyMatch(value -> value != 0);
        if (line.code().equals(Counted.CORRECTIONS)) return something;
        if (table.sheet() == Sheet.GRADES && line.value("staff") < FEW) return something;
        return weight < FEW && something && (weight > 0 || table.sheet() != Sheet.GRADES);
    }

    /** Hides more lines, the smallest first, until the total gives none away; the total itself when none are left. */
    private void guard(Counted table) {
        var hidden = lines.get(table.sheet());
        var others = new ArrayList<>(table.lines());
        others.removeIf(line -> hidden.contains(line.code()));
        others.sort(Comparator.comparing((Counted.Line line) -> table.weight(line) == 0)
                .thenComparing(table::weight)
                .thenComparing(Counted.Line::code));
        while (!safe(table)) {
            if (others.isEmpty()) {
                totals.add(table.sheet());
                return;
            }
            hidden.add(others.removeFirst().code());
        }
    }

    private boolean safe(Counted table) {
        var hidden = table.lines().stream()
                .filter(line -> lines.get(table.sheet()).contains(line.code()))
                .toList();
        if (totals.contains(table.sheet())) {
            return table.sheet().measures().stream().allMatch(measure -> none(table, measure) || some(hidden, measure));
        }
        if (hidden.isEmpty()) return true;
        return hidden.size() > 1
                && (table.weight() == 0
                        || hidden.stream().mapToLong(table::weight).sum() >= Math.max(FEW, hidden.size() + 1))
                && table.sheet().measures().stream().allMatch(measure -> none(table, measure) || some(hidden, measure));
    }

    private static boolean some(List<Counted.Line> hidden, String measure) {
        return hidden.stream().anyMatch(line -> line.value(measure) != 0);
    }

    private static boolean none(Counted table, String measure) {
        return table.lines().stream().allMatch(line -> line.value(measure) == 0);
    }

    /** Where nobody has anything of a measure, and it is said that nobody has, there is nothing to hide. */
    boolean hides(Sheet sheet, String line, String measure) {
        if (none(tables.get(sheet), measure)) return false;
        if (totals.contains(sheet)) {
            return line.equals(Counted.TOTAL) || lines.get(sheet).contains(line);
        }
        return lines.get(sheet).contains(line);
    }
}

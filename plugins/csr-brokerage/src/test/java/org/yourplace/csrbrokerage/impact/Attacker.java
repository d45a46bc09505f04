package org.yourplace.csrbrokerage.impact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who works hidden figures out of what is shown: by elimination over whole numbers, and by what is left when nothing may fall
 * below nothing. It knows nothing of how figures were chosen to be hidden.
 */
final class Attacker {
    /** Sums of unknowns with what they come to. */
    private record Equation(Map<String, Integer> unknowns, long sum) {}

    private static final long NO_END = Long.MAX_VALUE / 4;

    private final List<Equation> equations = new ArrayList<>();
    private final Map<String, long[]> bounds = new LinkedHashMap<>();

    /** @param signed whether the figure may be below nothing */
    void unknown(String name, boolean signed) {
        bounds.putIfAbsent(name, new long[] {signed ? -NO_END : 0, NO_END});
    }

    void equation(Map<String, Integer> unknowns, long sum) {
        if (!unknowns.isEmpty()) equations.add(new Equation(Map.copyOf(unknowns), sum));
    }

    /** Names of figures that there is only one possibility for. */
    List<String> found() {
        var found = new ArrayList<>(eliminated());
        tighten();
        bounds.forEach((name, bound) -> {
            if (bound[0] == bound[1]) found.add(name);
        });
        return found;
    }

    private void tighten() {
        boolean changed = true;
        for (int round = 0; changed && round < 50; round++) {
            changed = false;
            for (var equation : equations) {
                for (var name : equation.unknowns().keySet()) changed |= tighten(equation, name);
            }
        }
    }

    private boolean tighten(Equation equation, String name) {
        int factor = equation.unknowns().get(name);
        long least = equation.sum();
        long most = equation.sum();
        for (var other : equation.unknowns().entrySet()) {
            if (other.getKey().equals(name)) continue;
            var bound = bounds.get(other.getKey());
            long low = other.getValue() > 0 ? bound[0] : -bound[1];
            long high = other.getValue() > 0 ? bound[1] : -bound[0];
            least = Math.max(-NO_END, least - high);
            most = Math.min(NO_END, most - low);
        }
        long low = factor > 0 ? least : -most;
        long high = factor > 0 ? most : -least;
        var bound = bounds.get(name);
        boolean better = low > bound[0] || high < bound[1];
        bound[0] = Math.max(bound[0], low);
        bound[1] = Math.min(bound[1], high);
        return better;
    }

    private List<String> eliminated() {
        var names = new ArrayList<>(bounds.keySet());
        var rows = new ArrayList<BigInteger[]>();
        for (var equation : equations) {
            var row = new BigInteger[names.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = BigInteger.valueOf(equation.unknowns().getOrDefault(names.get(i), 0));
            }
            rows.add(row);
        }
        int top = 0;
        for (int column = 0; column < names.size() && top < rows.size(); column++) {
            int pivot = top;
            while (pivot < rows.size() && rows.get(pivot)[column].signum() == 0) pivot++;
            if (pivot == rows.size()) continue;
            java.util.Collections.swap(rows, top, pivot);
            for (int other = 0; other < rows.size(); other++) {
                if (other != top && rows.get(other)[column].signum() != 0)
                    reduce(rows.get(other), rows.get(top), column);
            }
            top++;
        }
        return rows.stream()
                .map(row -> {
                    var left = new ArrayList<String>();
                    for (int i = 0; i < row.length; i++) if (row[i].signum() != 0) left.add(names.get(i));
                    return left;
                })
                .filter(left -> left.size() == 1)
                .map(List::getFirst)
                .toList();
    }

    private static void reduce(BigInteger[] row, BigInteger[] by, int column) {
        var factor = row[column];
        var pivot = by[column];
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i].multiply(pivot).subtract(by[i].multiply(factor));
        }
    }
}

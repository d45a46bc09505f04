package org.yourplace.kit.view;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.yourplace.spi.data.Slice;

/**
 * Where a list's rows come from.
 *
 * @param <T> one row
 */
@FunctionalInterface
public interface Rows<T> {

    Slice<T> read(Ask ask);

    /**
     * Rows of a list that is short by nature and read as a whole. Searching, choosing and sorting happen here.
     *
     * @param all reads them
     * @param columns the list's columns; a row matches when one of their texts holds the words
     * @param chosen whether a row fits one chosen filter, given as an entry of {@link Ask#choices}
     */
    static <T> Rows<T> of(
            Supplier<List<T>> all, List<Column<T>> columns, BiPredicate<T, Map.Entry<String, String>> chosen) {
        return ask -> {
            var words = ask.words().toLowerCase(Locale.ROOT);
            var rows = all.get().stream()
                    .filter(row -> columns.stream()
                            .anyMatch(c ->
                                    c.text().apply(row).toLowerCase(Locale.ROOT).contains(words)))
                    .filter(row -> ask.choices().entrySet().stream().allMatch(choice -> chosen.test(row, choice)))
                    .sorted(order(ask, columns))
                    .toList();
            var from = ask.after() == null ? 0 : Integer.parseInt(ask.after());
            var to = Math.min(rows.size(), from + ask.limit());
            return new Slice<>(rows.subList(from, to), to < rows.size() ? Integer.toString(to) : null);
        };
    }

    private static <T> Comparator<T> order(Ask ask, List<Column<T>> columns) {
        var order = columns.stream()
                .filter(column -> column.key().equals(ask.sort()))
                .findFirst()
                .map(Column::order)
                .orElse((a, b) -> 0);
        return ask.descending() ? order.reversed() : order;
    }
}

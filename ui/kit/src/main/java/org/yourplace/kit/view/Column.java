package org.yourplace.kit.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.function.Function;

/**
 * One column of a list. On a narrow screen it is a line of a card; the first column is the card's heading.
 *
 * @param key kebab-case; what {@link Ask#sort} names
 * @param header its heading in words
 * @param text what it says of a row, for the file and for those that need no more
 * @param cell what it shows of a row
 * @param sortable whether a reader may sort by it
 * @param order how rows compare in it, where the list is sorted here and not by its source
 * @param number whether it holds figures, which stand at the right
 */
public record Column<T>(
        String key,
        String header,
        Function<T, String> text,
        Function<T, Component> cell,
        boolean sortable,
        Comparator<T> order,
        boolean number) {

    /** A column of plain words. */
    public static <T> Column<T> of(String key, String header, Function<T, String> text) {
        return new Column<>(
                key,
                header,
                text,
                row -> new Span(text.apply(row)),
                false,
                Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER),
                false);
    }

    /** The same column showing a component. */
    public Column<T> shows(Function<T, Component> shown) {
        return new Column<>(key, header, text, shown, sortable, order, number);
    }

    /** The same column, to sort by. */
    public Column<T> sorts() {
        return new Column<>(key, header, text, cell, true, order, number);
    }

    /** The same column, to sort by in this order. */
    public Column<T> sorts(Comparator<T> by) {
        return new Column<>(key, header, text, cell, true, by, number);
    }

    /** The same column standing at the right, as figures do. */
    public Column<T> figures() {
        return new Column<>(key, header, text, cell, sortable, order, true);
    }
}

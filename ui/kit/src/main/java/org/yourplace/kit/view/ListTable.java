package org.yourplace.kit.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yourplace.kit.page.PageTexts;

/**
 * The rows of a {@link ListDetail} as a real table, which a narrow screen shows as cards. The first cell of a row is a link to it, the
 * last may hold its buttons.
 */
final class ListTable<T> extends Div {

    /** What a table needs to know of its list. */
    record Parts<T>(
            PageTexts texts,
            String caption,
            List<Column<T>> columns,
            Function<T, String> id,
            Optional<Function<T, String>> address,
            Optional<Function<T, List<? extends Component>>> buttons,
            boolean choosable) {}

    private static final int MOST_ON_A_LINE = 20;

    private final Parts<T> parts;
    private final NativeTable table = new NativeTable();
    private final Map<String, NativeTableHeaderCell> heads = new LinkedHashMap<>();
    private final Map<String, NativeTableRow> rows = new LinkedHashMap<>();
    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private final Map<String, Checkbox> boxes = new LinkedHashMap<>();
    private final Set<String> chosen = new LinkedHashSet<>();
    private final Runnable changed;
    private String marked = "";

    ListTable(Parts<T> parts, Function<String, Runnable> sorter, Runnable changed) {
        this.parts = parts;
        this.changed = changed;
        addClassName("table-box");
        table.addClassName("rows");
        table.getElement().setAttribute("role", "table");
        table.setCaptionText(parts.caption());
        table.getCaption().addClassName("unseen");
        table.getHead().add(head(sorter));
        table.getHead().getElement().setAttribute("role", "rowgroup");
        table.getBody().getElement().setAttribute("role", "rowgroup");
        add(table);
    }

    private NativeTableRow head(Function<String, Runnable> sorter) {
        var row = new NativeTableRow();
        row.getElement().setAttribute("role", "row");
        if (parts.choosable()) {
            row.add(hiddenHead("view.choose"));
        }
        for (var column : parts.columns()) {
            var cell = new NativeTableHeaderCell();
            cell.getElement().setAttribute("scope", "col").setAttribute("role", "columnheader");
            if (column.number()) cell.addClassName("number");
            if (column.sortable()) {
                var sort = sorter.apply(column.key());
                var button = new NativeButton(column.header(), click -> sort.run());
                button.addClassName("sort");
                cell.add(button);
            } else {
                cell.setText(column.header());
            }
            heads.put(column.key(), cell);
            row.add(cell);
        }
        if (parts.buttons().isPresent()) {
            row.add(hiddenHead("view.actions"));
        }
        return row;
    }

    private NativeTableHeaderCell hiddenHead(String key) {
        var cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", "col").setAttribute("role", "columnheader");
        var words = new com.vaadin.flow.component.html.Span(parts.texts().get(key));
        words.addClassName("unseen");
        cell.add(words);
        return cell;
    }

    /** Shows by which column the rows are sorted. */
    void sorted(String key, boolean descending) {
        heads.forEach((column, cell) -> {
            if (column.equals(key)) {
                cell.getElement().setAttribute("aria-sort", descending ? "descending" : "ascending");
            } else {
                cell.getElement().removeAttribute("aria-sort");
            }
        });
    }

    void clear() {
        table.getBody().removeAll();
        rows.clear();
        links.clear();
        boxes.clear();
    }

    void add(T item) {
        var id = parts.id().apply(item);
        var row = new NativeTableRow();
        row.getElement().setAttribute("role", "row");
        if (parts.choosable()) {
            row.add(cell("choose", "", box(item, id)));
        }
        boolean first = true;
        for (var column : parts.columns()) {
            var content = column.cell().apply(item);
            var cell = cell(
                    column.number() ? "number" : "",
                    first ? "" : column.header(),
                    first ? linked(item, id, content) : content);
            if (first) cell.addClassName("first");
            var words = column.text().apply(item);
            if (words.isEmpty()) cell.addClassName("nothing");
            if (isFigure(words)) cell.addClassName("whole");
            row.add(cell);
            first = false;
        }
        parts.buttons().ifPresent(buttons -> {
            var group = new Div(buttons.apply(item).toArray(Component[]::new));
            group.addClassName("row-actions");
            row.add(cell("buttons", "", group));
        });
        rows.put(id, row);
        table.getBody().add(row);
        if (id.equals(marked)) mark(id);
    }

    /** Whether it is a date, a number to ring or a reference, which read badly on two lines. */
    private static boolean isFigure(String words) {
        return words.length() <= MOST_ON_A_LINE && words.chars().anyMatch(Character::isDigit);
    }

    private com.vaadin.flow.component.html.NativeTableCell cell(String className, String label, Component content) {
        var cell = new com.vaadin.flow.component.html.NativeTableCell(content);
        cell.getElement().setAttribute("role", "cell");
        if (!label.isEmpty()) cell.getElement().setAttribute("data-label", label);
        if (!className.isEmpty()) cell.addClassName(className);
        return cell;
    }

    private Component linked(T item, String id, Component content) {
        if (parts.address().isEmpty()) return content;
        var link = new Anchor(parts.address().get().apply(item), content);
        link.addClassName("row-link");
        links.put(id, link);
        return link;
    }

    private Component box(T item, String id) {
        var box = new Checkbox(chosen.contains(id));
        box.setAriaLabel(parts.texts()
                .get("view.choose.row", parts.columns().getFirst().text().apply(item)));
        box.addValueChangeListener(change -> {
            if (change.getValue()) chosen.add(id);
            else chosen.remove(id);
            changed.run();
        });
        boxes.put(id, box);
        return box;
    }

    /** Ids of the rows whose boxes are ticked, in the order they stand. */
    List<String> chosen() {
        return rows.keySet().stream().filter(chosen::contains).toList();
    }

    void choose(boolean all) {
        new ArrayList<>(boxes.values()).forEach(box -> box.setValue(all));
    }

    /** Marks the row that stands open beside the list. */
    void mark(String id) {
        Optional.ofNullable(rows.get(marked)).ifPresent(row -> row.removeClassName("open"));
        Optional.ofNullable(links.get(marked))
                .ifPresent(link -> link.getElement().removeAttribute("aria-current"));
        marked = id;
        Optional.ofNullable(rows.get(id)).ifPresent(row -> row.addClassName("open"));
        Optional.ofNullable(links.get(id)).ifPresent(link -> link.getElement().setAttribute("aria-current", "true"));
    }

    /** Moves the keyboard to a row: to its link, if it has one. */
    void focus(String id) {
        Optional.ofNullable(links.get(id)).ifPresentOrElse(Anchor::focus, () -> Optional.ofNullable(rows.get(id))
                .ifPresent(
                        row -> row.getElement().setAttribute("tabindex", "-1").callJsFunction("focus")));
    }

    int size() {
        return rows.size();
    }
}

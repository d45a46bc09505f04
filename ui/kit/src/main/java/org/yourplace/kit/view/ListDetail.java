package org.yourplace.kit.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Slice;

/**
 * A list that one can search, narrow, sort and take away as a file, with the chosen row open beside it. On a narrow screen the open row
 * takes the list's place. Rows are read by key, so many at a time; the reader asks for more. Made by {@link ListSpec#list()}.
 *
 * @param <T> one row
 * @since 0.1
 */
public final class ListDetail<T> extends Div implements Addressable {

    private static final int MOST_IN_A_FILE = 10_000;
    private static final int FILE_STEP = 100;

    private final ListSpec<T> spec;
    private final ListTools tools;
    private final ListTable<T> table;
    private final Div list = new Div();
    private final Div nothing = new Div();
    private final Section detail = new Section();
    private final Button more;
    private final Div bulk = new Div();
    private String sort;
    private boolean descending;
    private @Nullable String next;
    private String open = "";
    private boolean loaded;

    ListDetail(ListSpec<T> spec) {
        this.spec = spec;
        this.sort = spec.sort;
        this.descending = spec.descending;
        addClassName("list-detail");
        tools = new ListTools(spec.texts, spec.search, spec.filters, this::refresh);
        spec.days.ifPresent(tools::addDays);
        table = new ListTable<>(parts(), key -> () -> sortBy(key), this::showBulk);
        more = new Button(spec.texts.get("view.more"), click -> goOn());
        more.addClassName("more");
        spec.file.ifPresent(name -> tools.addFile(CsvFile.download(name, this::file)));
        spec.bulk.ifPresent(this::addBulk);
        list.addClassName("list");
        list.add(tools, bulk, table, nothing, more);
        detail.addClassName("detail");
        detail.setVisible(false);
        add(list, detail);
    }

    private ListTable.Parts<T> parts() {
        return new ListTable.Parts<>(
                spec.texts,
                spec.caption,
                List.copyOf(spec.columns),
                spec.id,
                spec.address,
                spec.buttons,
                spec.bulk.isPresent());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (!loaded) refresh();
    }

    /** Reads the list again from its beginning, as after a change. */
    public void refresh() {
        loaded = true;
        table.clear();
        load(null);
    }

    /** Reads list and open row again. */
    public void refreshAll() {
        refresh();
        show(open, false);
    }

    /** Reads on; the keyboard goes on with the first row that is new, because the button may be gone. */
    private void goOn() {
        load(next).stream().findFirst().map(spec.id).ifPresent(table::focus);
    }

    private List<T> load(@Nullable String after) {
        var ask = ask(spec.page, after);
        Slice<T> slice = spec.rows.read(ask);
        slice.items().forEach(table::add);
        next = slice.next();
        table.sorted(sort, descending);
        table.setVisible(table.size() > 0);
        more.setVisible(next != null);
        tools.count(table.size(), next != null);
        tools.setVisible(table.size() > 0 || ask.narrowed());
        nothing.removeAll();
        if (table.size() == 0) {
            nothing.add(ask.narrowed() ? tools.nothingFound() : spec.empty.get());
        }
        showBulk();
        return slice.items();
    }

    private Ask ask(int limit, @Nullable String after) {
        return new Ask(tools.words(), tools.choices(), sort, descending, limit, after);
    }

    private void sortBy(String key) {
        descending = key.equals(sort) && !descending;
        sort = key;
        refresh();
    }

    private List<List<String>> file() {
        var lines = new ArrayList<List<String>>();
        lines.add(spec.columns.stream().map(Column::header).toList());
        String after = null;
        do {
            var slice = spec.rows.read(ask(FILE_STEP, after));
            slice.items()
                    .forEach(row -> lines.add(spec.columns.stream()
                            .map(column -> column.text().apply(row))
                            .toList()));
            after = slice.next();
        } while (after != null && lines.size() <= MOST_IN_A_FILE);
        return lines;
    }

    private void addBulk(ListSpec.Bulk deed) {
        bulk.addClassName("bulk");
        var all = new Button(spec.texts.get("view.choose.all"), click -> table.choose(true));
        all.addThemeName("tertiary");
        var button = new Button(deed.label(), click -> deed.deed().accept(table.chosen()));
        button.addThemeName("primary");
        var count = new Span();
        count.getElement().setAttribute("role", "status");
        bulk.add(all, count, button);
    }

    private void showBulk() {
        bulk.setVisible(spec.bulk.isPresent() && table.size() > 0);
        if (!bulk.isVisible()) return;
        int chosen = table.chosen().size();
        ((Span) bulk.getComponentAt(1)).setText(spec.texts.count("view.chosen", chosen));
        ((Button) bulk.getComponentAt(2)).setEnabled(chosen > 0);
    }

    @Override
    public void open(List<String> rest) {
        show(rest.isEmpty() ? "" : rest.getFirst(), true);
    }

    private void show(String id, boolean moved) {
        if (spec.detail.isEmpty()) return;
        var before = open;
        open = id;
        detail.removeAll();
        detail.setVisible(!id.isEmpty());
        setClassName("detail-open", !id.isEmpty());
        table.mark(id);
        if (!id.isEmpty()) {
            var shown = spec.detail.get().apply(id);
            detail.add(back(), shown);
            if (moved && !before.equals(id)) focusDetail();
        } else if (moved && !before.isEmpty()) {
            table.focus(before);
        }
    }

    private Component back() {
        var back = new Anchor(
                spec.listAddress.orElseThrow(), Icon.BACK.drawing(), new Span(spec.texts.get("view.back.list")));
        back.addClassName("back");
        return back;
    }

    private void focusDetail() {
        detail.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }

    /** Id of the row that stands open. */
    public Optional<String> openRow() {
        return Optional.of(open).filter(id -> !id.isEmpty());
    }
}

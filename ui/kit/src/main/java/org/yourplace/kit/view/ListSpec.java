package org.yourplace.kit.view;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yourplace.kit.page.PageTexts;

/**
 * What a {@link ListDetail} is made of, named one by one: {@code ListSpec.of(texts, "People waiting", rows, Waiting::id).column(..)}.
 *
 * @param <T> one row
 */
public final class ListSpec<T> {

    final PageTexts texts;
    final String caption;
    final Rows<T> rows;
    final Function<T, String> id;
    final List<Column<T>> columns = new ArrayList<>();
    final List<Filter> filters = new ArrayList<>();
    Optional<String> search = Optional.empty();
    Optional<Days> days = Optional.empty();
    Optional<String> file = Optional.empty();
    Optional<Function<T, String>> address = Optional.empty();
    Optional<String> listAddress = Optional.empty();
    Optional<Function<String, Component>> detail = Optional.empty();
    Optional<Function<T, List<? extends Component>>> buttons = Optional.empty();
    Optional<Bulk> bulk = Optional.empty();
    Supplier<Component> empty;
    String sort = "";
    boolean descending;
    int page = 25;

    /** A deed for several rows at once. */
    record Bulk(String label, java.util.function.Consumer<List<String>> deed) {}

    /** Labels of the first and the last day. */
    record Days(String from, String until) {}

    private ListSpec(PageTexts texts, String caption, Rows<T> rows, Function<T, String> id) {
        this.texts = texts;
        this.caption = caption;
        this.rows = rows;
        this.id = id;
        this.empty = () -> new EmptyState(Icon.LIST, texts.get("view.empty"), texts.get("view.empty.next"));
    }

    public static <T> ListSpec<T> of(PageTexts texts, String caption, Rows<T> rows, Function<T, String> id) {
        return new ListSpec<>(texts, caption, rows, id);
    }

    public ListSpec<T> column(Column<T> column) {
        columns.add(column);
        return this;
    }

    public ListSpec<T> columns(List<Column<T>> several) {
        columns.addAll(several);
        return this;
    }

    public ListSpec<T> filter(Filter filter) {
        filters.add(filter);
        return this;
    }

    /** Offers a search field. */
    public ListSpec<T> search(String label) {
        search = Optional.of(label);
        return this;
    }

    /** Offers a first and a last day; chosen, they are the choices {@code from} and {@code until} as {@code 2026-06-09}. */
    public ListSpec<T> days(String from, String until) {
        days = Optional.of(new Days(from, until));
        return this;
    }

    /** Offers what is shown as a file of this name. */
    public ListSpec<T> csv(String name) {
        file = Optional.of(name);
        return this;
    }

    /** How the rows stand at first; the source must know the key, and the column must be one to sort by. */
    public ListSpec<T> sortedBy(String column, boolean lastFirst) {
        sort = column;
        descending = lastFirst;
        return this;
    }

    /** Rows lead somewhere else. */
    public ListSpec<T> leadsTo(Function<T, String> where) {
        address = Optional.of(where);
        return this;
    }

    /**
     * Rows open beside the list.
     *
     * @param context the view's; the open row's id is the segment after the view's path
     * @param shown makes what is shown of the row with this id
     */
    public ListSpec<T> opens(ViewContext context, Function<String, Component> shown) {
        address = Optional.of(row -> context.here(id.apply(row)));
        listAddress = Optional.of(context.here());
        detail = Optional.of(shown);
        return this;
    }

    /** Buttons at the end of each row. */
    public ListSpec<T> buttons(Function<T, List<? extends Component>> ofRow) {
        buttons = Optional.of(ofRow);
        return this;
    }

    /** A deed for the rows whose boxes are ticked. */
    public ListSpec<T> bulk(String label, java.util.function.Consumer<List<String>> deed) {
        bulk = Optional.of(new Bulk(label, deed));
        return this;
    }

    /** What stands there when there is nothing, and nothing narrows the list. */
    public ListSpec<T> empty(Supplier<Component> shown) {
        empty = shown;
        return this;
    }

    /** How many rows come at a time. */
    public ListSpec<T> page(int rowsAtATime) {
        page = rowsAtATime;
        return this;
    }

    public ListDetail<T> list() {
        return new ListDetail<>(this);
    }
}

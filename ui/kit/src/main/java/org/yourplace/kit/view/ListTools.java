package org.yourplace.kit.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yourplace.kit.page.PageTexts;

/** What stands over a list: search field, filters, how many there are, and the list as a file. */
final class ListTools extends Div {

    private static final int PAUSE = 350;

    private final PageTexts texts;
    private final TextField search = new TextField();
    private final Map<String, Select<String>> choices = new LinkedHashMap<>();
    private final Map<String, DatePicker> days = new LinkedHashMap<>();
    private final Paragraph count = new Paragraph();
    private final Div fields = new Div();
    private final Div right = new Div();
    private final Runnable changed;
    private boolean clearing;

    ListTools(PageTexts texts, Optional<String> label, List<Filter> filters, Runnable changed) {
        this.texts = texts;
        this.changed = changed;
        addClassName("list-tools");
        fields.addClassName("list-fields");
        label.ifPresent(this::addSearch);
        filters.forEach(this::addChoice);
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        right.addClassName("list-count");
        right.add(count);
        add(fields, right);
        fields.setVisible(label.isPresent() || !filters.isEmpty());
    }

    private void addSearch(String label) {
        search.setLabel(label);
        search.setClearButtonVisible(true);
        search.setPrefixComponent(Icon.SEARCH.drawing());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE);
        search.setMaxLength(200);
        search.addClassName("search");
        search.addValueChangeListener(change -> narrowed());
        fields.add(search);
    }

    private void addChoice(Filter filter) {
        var select = new Select<String>();
        select.setLabel(filter.label());
        var codes = new LinkedHashMap<String, String>();
        codes.put("", filter.everything());
        codes.putAll(filter.options());
        select.setItems(codes.keySet());
        select.setItemLabelGenerator(code -> codes.getOrDefault(code, code));
        select.setValue("");
        select.addValueChangeListener(change -> narrowed());
        choices.put(filter.key(), select);
        fields.add(select);
    }

    void addDays(ListSpec.Days labels) {
        addDay("from", labels.from());
        addDay("until", labels.until());
        fields.setVisible(true);
    }

    private void addDay(String key, String label) {
        var day = new DatePicker(label);
        day.setLocale(texts.locale());
        day.setClearButtonVisible(true);
        day.setI18n(new DatePicker.DatePickerI18n()
                .setFirstDayOfWeek(1)
                .setToday(texts.get("view.today"))
                .setCancel(texts.get("view.cancel")));
        day.addValueChangeListener(change -> narrowed());
        days.put(key, day);
        fields.add(day);
    }

    private void narrowed() {
        if (!clearing) changed.run();
    }

    void addFile(DownloadHandler file) {
        var link = new Anchor(file, AttachmentType.DOWNLOAD, "");
        link.add(Icon.DOWNLOAD.drawing(), new Span(texts.get("view.csv")));
        link.addClassName("quiet-link");
        right.add(link);
    }

    String words() {
        return search.getValue().strip();
    }

    Map<String, String> choices() {
        var chosen = new LinkedHashMap<String, String>();
        choices.forEach((key, select) -> {
            if (select.getValue() != null && !select.getValue().isEmpty()) chosen.put(key, select.getValue());
        });
        days.forEach((key, day) -> {
            if (day.getValue() != null) chosen.put(key, day.getValue().toString());
        });
        return chosen;
    }

    /** Says how many rows stand there, and whether there are more. */
    void count(int shown, boolean more) {
        count.setText(more ? texts.count("view.count.first", shown) : texts.count("view.count", shown));
    }

    /** What stands there when the search or a filter left nothing. */
    Component nothingFound() {
        var clear = new Button(texts.get("view.none.clear"), click -> clear());
        return new EmptyState(Icon.SEARCH, texts.get("view.none"), texts.get("view.none.next"), clear);
    }

    private void clear() {
        clearing = true;
        search.clear();
        choices.values().forEach(select -> select.setValue(""));
        days.values().forEach(DatePicker::clear);
        clearing = false;
        changed.run();
    }
}

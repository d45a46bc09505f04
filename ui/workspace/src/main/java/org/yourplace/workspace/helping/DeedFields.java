package org.yourplace.workspace.helping;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.spi.assist.AssistedDeed;
import org.yourplace.spi.assist.AssistedDeed.Choice;
import org.yourplace.spi.assist.AssistedDeed.Field;

/** The fields that a deed asks for. */
final class DeedFields {
    private static final int LONGEST = 500;

    private final PageTexts texts;
    private final AssistedDeed deed;
    private final HelpForm.Finder finder;
    private final Map<String, Supplier<@Nullable String>> values = new LinkedHashMap<>();

    DeedFields(PageTexts texts, AssistedDeed deed, HelpForm.Finder finder) {
        this.texts = texts;
        this.deed = deed;
        this.finder = finder;
    }

    /** What was filled in; empty where nothing was. */
    Map<String, String> said() {
        var said = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> {
            var given = value.get();
            said.put(name, given == null ? "" : given);
        });
        return said;
    }

    void addTo(FormPanel<?> form) {
        deed.fields().forEach(field -> {
            switch (field.kind()) {
                case LINE -> line(form, field);
                case PARAGRAPH -> paragraph(form, field);
                case CHOICE -> choice(form, field);
                case SEARCH -> search(form, field);
            }
        });
    }

    private String label(Field field) {
        var label = texts.get("deed." + deed.id() + "." + field.name());
        return field.required() ? label : texts.get("assist.optional", label);
    }

    private void line(FormPanel<?> form, Field field) {
        var text = new TextField(label(field));
        text.setMaxLength(LONGEST);
        values.put(field.name(), text::getValue);
        form.field(text, field.name());
    }

    private void paragraph(FormPanel<?> form, Field field) {
        var text = new TextArea(label(field));
        text.setMaxLength(LONGEST);
        values.put(field.name(), text::getValue);
        form.field(text, field.name());
    }

    private void choice(FormPanel<?> form, Field field) {
        var select = new Select<String>();
        select.setLabel(label(field));
        select.setItems(field.codes());
        select.setItemLabelGenerator(code -> texts.get("deed." + deed.id() + "." + field.name() + "." + code));
        values.put(field.name(), select::getValue);
        form.field(select, field.name());
    }

    private void search(FormPanel<?> form, Field field) {
        var box = new ComboBox<Choice>(label(field));
        box.setItemLabelGenerator(Choice::label);
        box.setHelperText(texts.get("assist.search.help"));
        box.setItems(query -> finder.find(field.name(), query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        values.put(
                field.name(),
                () -> box.getValue() == null ? null : box.getValue().code());
        form.field(box, field.name());
    }
}

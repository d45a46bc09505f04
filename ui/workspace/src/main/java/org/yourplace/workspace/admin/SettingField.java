package org.yourplace.workspace.admin;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Supplier;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.platform.settings.SettingInForce;
import org.yourplace.spi.Setting;

/**
 * The field for one setting, of the kind that its type asks for.
 *
 * @param read gives what stands in it, as stored; empty when it cannot be read
 */
record SettingField(PageTexts texts, Setting<?> setting, Component component, Supplier<String> read) {

    static SettingField of(PageTexts texts, SettingInForce now) {
        var setting = now.setting();
        var label = texts.get("setting." + setting.key());
        return switch (setting.type()) {
            case SWITCH -> yesOrNo(texts, setting, label, now.value());
            case INTEGER -> number(texts, setting, label, now.value());
            case TEXT -> text(texts, setting, label, now.value());
            case CHOICE -> choice(texts, setting, label, now.value());
        };
    }

    private static SettingField yesOrNo(PageTexts texts, Setting<?> setting, String label, String value) {
        var box = new Checkbox(label, Boolean.parseBoolean(value));
        return new SettingField(texts, setting, box, () -> box.getValue().toString());
    }

    private static SettingField number(PageTexts texts, Setting<?> setting, String label, String value) {
        var field = new IntegerField(label);
        field.setManualValidation(true);
        field.setValue(Integer.valueOf(value));
        field.setStepButtonsVisible(true);
        field.setMin(setting.least());
        field.setMax(setting.most());
        field.setHelperText(texts.get("settings.between", setting.least(), setting.most()));
        return new SettingField(texts, setting, field, () -> {
            var number = field.getValue();
            return number == null || number < setting.least() || number > setting.most() ? "" : number.toString();
        });
    }

    private static SettingField text(PageTexts texts, Setting<?> setting, String label, String value) {
        var field = new TextField(label);
        field.setMaxLength(setting.most());
        field.setValue(value);
        return new SettingField(texts, setting, field, field::getValue);
    }

    private static SettingField choice(PageTexts texts, Setting<?> setting, String label, String value) {
        var field = new Select<String>();
        field.setLabel(label);
        field.setItems(setting.options());
        field.setItemLabelGenerator(code -> texts.get("setting." + setting.key() + "." + code));
        field.setValue(value);
        return new SettingField(texts, setting, field, field::getValue);
    }

    String value() {
        return read.get();
    }

    /** Says what is wrong with what stands in it, if anything is. */
    boolean refused() {
        boolean wrong = setting.type() == Setting.Type.INTEGER && value().isEmpty();
        if (component instanceof HasValidation field) {
            field.setErrorMessage(wrong ? texts.get("violation.out-of-range", setting.least(), setting.most()) : "");
            field.setInvalid(wrong);
        }
        if (wrong
                && component instanceof AbstractField<?, ?>
                && component instanceof com.vaadin.flow.component.Focusable<?> f) {
            f.focus();
        }
        return wrong;
    }

    /** A stored value as people say it. */
    String words(String stored) {
        return switch (setting.type()) {
            case SWITCH -> texts.get(Boolean.parseBoolean(stored) ? "settings.yes" : "settings.no");
            case CHOICE -> texts.get("setting." + setting.key() + "." + stored);
            case INTEGER, TEXT -> stored.isEmpty() ? texts.get("settings.empty") : stored;
        };
    }
}

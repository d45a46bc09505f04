package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.volunteeringbank.dbs.Work;
import org.yourplace.volunteeringbank.sheet.Sheet;
import org.yourplace.volunteeringbank.sheet.SheetWords;
import org.yourplace.volunteeringbank.sheet.WorthAsking;

/** The questions of a supporter's check: what is asked further depends on who will be there. */
final class SheetFields {
    private final PageTexts texts;
    private final SheetWords words;

    private final RadioButtonGroup<String> paidBefore = new RadioButtonGroup<>();
    private final TextArea paidNote = new TextArea();
    private final CheckboxGroup<String> around = new CheckboxGroup<>();
    private final CheckboxGroup<String> tasks = new CheckboxGroup<>();
    private final RadioButtonGroup<String> often = new RadioButtonGroup<>();
    private final RadioButtonGroup<String> supervised = new RadioButtonGroup<>();
    private final Select<String> safeguarding = new Select<>();
    private final Select<String> insurance = new Select<>();
    private final TextArea support = new TextArea();

    SheetFields(PageTexts texts) {
        this.texts = texts;
        this.words = new SheetWords(texts);
        radio(paidBefore, "paid-before", Sheet.PAID_BEFORE);
        radio(often, "often", Work.OFTEN);
        radio(supervised, "supervised", Work.SUPERVISED);
        boxes(around, "around", Work.WITH);
        boxes(tasks, "tasks", Work.TASKS);
        choice(safeguarding, "safeguarding", Sheet.SAFEGUARDING);
        choice(insurance, "insurance", Sheet.INSURANCE);
        paidNote.setLabel(texts.get("sheet.paid-note"));
        paidNote.setMaxLength(500);
        paidNote.addClassName("wide");
        support.setLabel(texts.get("sheet.support"));
        support.setHelperText(texts.get("sheet.support.help"));
        support.setMaxLength(500);
        support.addClassName("wide");
        paidBefore.addValueChangeListener(change -> follow());
        around.addValueChangeListener(change -> follow());
        follow();
    }

    void into(FormPanel<?> form, Component whichCheck) {
        form.field(paidBefore, "paidBefore")
                .field(paidNote, "paidNote")
                .field(around, "around")
                .field(tasks, "tasks")
                .field(often, "often")
                .field(supervised, "supervised")
                .show(whichCheck)
                .field(safeguarding, "safeguarding")
                .field(insurance, "insurance")
                .field(support, "support");
    }

    /** Asks only what the answers so far make worth asking. */
    private void follow() {
        var with = around.getValue();
        paidNote.setVisible(WorthAsking.note(paidBefore.getValue()));
        var chosen = Set.copyOf(tasks.getValue());
        var asked = SheetWords.tasksFor(with);
        tasks.setItems(asked);
        tasks.setValue(
                new LinkedHashSet<>(asked.stream().filter(chosen::contains).toList()));
        tasks.setVisible(!with.isEmpty());
        often.setVisible(WorthAsking.often(with));
        supervised.setVisible(WorthAsking.supervised(with));
    }

    void show(Sheet said) {
        paidBefore.setValue(said.paidBefore());
        paidNote.setValue(said.paidNote() == null ? "" : said.paidNote());
        around.setValue(new LinkedHashSet<>(said.around()));
        tasks.setValue(new LinkedHashSet<>(said.tasks()));
        often.setValue(said.often());
        supervised.setValue(said.supervised());
        safeguarding.setValue(said.safeguarding());
        insurance.setValue(said.insurance());
        support.setValue(said.support() == null ? "" : said.support());
    }

    Sheet sheet() {
        return WorthAsking.of(new Sheet(
                paidBefore.getValue(),
                absent(paidNote.getValue()),
                List.copyOf(around.getValue()),
                List.copyOf(tasks.getValue()),
                often.getValue(),
                supervised.getValue(),
                safeguarding.getValue(),
                insurance.getValue(),
                absent(support.getValue())));
    }

    private static @Nullable String absent(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    private void radio(RadioButtonGroup<String> field, String name, List<String> codes) {
        field.setLabel(texts.get("sheet." + name));
        field.setItems(codes);
        field.setItemLabelGenerator(code -> words.word(name, code));
        field.addClassName("wide");
    }

    private void boxes(CheckboxGroup<String> field, String name, List<String> codes) {
        field.setLabel(texts.get("sheet." + name));
        field.setItems(codes);
        field.setItemLabelGenerator(code -> words.word(name, code));
        field.addClassName("wide");
    }

    private void choice(Select<String> field, String name, List<String> codes) {
        field.setLabel(texts.get("sheet." + name));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(texts.get("ui.form.none"));
        field.setItems(codes);
        field.setItemLabelGenerator(code -> code == null ? texts.get("ui.form.none") : words.word(name, code));
    }
}

package org.yourplace.csrbrokerage.placement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.placement.Say;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.FormPanel;

/** Asks for what belongs to one step of a placement. What the service refuses is said beside its field. */
final class SayDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int HOUR = 60;

    private final transient PageTexts texts;
    private final transient Say begun;
    private final DatePicker day = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final NumberField hours = new NumberField();
    private final Select<String> choice = new Select<>();
    private final CheckboxGroup<String> items = new CheckboxGroup<>();
    private final TextArea words = new TextArea();

    SayDialog(Parts parts, PageTexts texts, String title, Say begun, Consumer<Say> then) {
        this.texts = texts;
        this.begun = begun;
        setHeaderTitle(title);
        var form = new FormPanel<Say>(texts, deed(title), this::said, said -> {
            then.accept(said);
            close();
        });
        switch (begun.kind()) {
            case "introduced" -> form.show(new Paragraph(texts.get("say.introduce.help")));
            case "met" -> {
                date(day, "say.met.day");
                day.setValue(parts.today());
                form.field(day, "day");
            }
            case "scope" -> {
                text("say.scope.words");
                hours.setLabel(texts.get("say.scope.minutes"));
                form.field(words, "words").field(hours, "minutes");
            }
            case "trial" -> {
                date(until, "say.trial.until");
                form.field(until, "until");
            }
            case "induction" -> {
                choose("say.induction.form", "form", Say.FORMS);
                items.setLabel(texts.get("say.induction.items"));
                items.setItems(Say.INDUCTION);
                items.setItemLabelGenerator(code -> texts.get("induction." + code));
                items.addThemeName("vertical");
                form.field(choice, "choice").field(items, "items");
            }
            case "review" -> reasoned(form, "say.review.choice", "verdict", Say.VERDICTS, "say.review.words");
            case "ended" -> {
                form.show(new Paragraph(texts.get("say.ended.sure.help")));
                reasoned(form, "say.ended.why", "ending", Say.ENDINGS, "say.words");
            }
            case "not-this-time" -> reasoned(form, "say.not-this-time.why", "reason", Say.REASONS, "say.words");
            default -> form.show(new Paragraph(texts.get("say.confirmed.help")));
        }
        form.button(new Button(texts.get("view.cancel"), click -> close()));
        add(form);
    }

    /** What the button does, which is more than the heading says. */
    private String deed(String title) {
        var key = "say." + begun.kind() + (begun.kind().equals("induction") ? ".save" : ".send");
        return texts.has(key) ? texts.get(key) : title;
    }

    private void reasoned(FormPanel<Say> form, String label, String prefix, List<String> codes, String more) {
        choose(label, prefix, codes);
        text(more);
        form.field(choice, "choice").field(words, "words");
    }

    private void choose(String label, String prefix, List<String> codes) {
        choice.setLabel(texts.get(label));
        choice.setItems(codes);
        choice.setItemLabelGenerator(code -> texts.get(prefix + "." + code));
        choice.addClassName("wide");
    }

    private void text(String label) {
        words.setLabel(texts.get(label));
        words.addClassName("wide");
    }

    private void date(DatePicker field, String label) {
        field.setLabel(texts.get(label));
        field.setLocale(texts.locale());
    }

    private Say said() {
        return begun.on(day.getValue())
                .until(until.getValue())
                .lasting(minutes())
                .choosing(choice.getValue())
                .ticking(List.copyOf(items.getValue()))
                .saying(words.isEmpty() ? null : words.getValue());
    }

    private @Nullable Integer minutes() {
        var value = hours.getValue();
        return value == null ? null : (int) Math.round(Math.clamp(value, -1, 100_000) * HOUR);
    }
}

package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Notice;
import org.yourplace.volunteeringbank.question.Question;
import org.yourplace.volunteeringbank.question.Questions;

/** What a listing asks of who is interested: a line each, and an empty line for one more. */
final class QuestionsDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private record Line(TextField text, Select<String> kind, TextArea choices, Checkbox needed) {}

    private final transient PageTexts texts;
    private final transient List<Line> lines = new ArrayList<>();

    QuestionsDialog(PageTexts texts, Bank bank, UUID listing, Runnable changed) {
        this.texts = texts;
        setHeaderTitle(texts.get("question.title"));
        var form = new FormPanel<Questions>(texts, texts.get("question.save"), this::said, said -> {
            bank.care().questions().ask(listing, said);
            close();
            Notice.done(texts.count("question.saved", said.questions().size()));
            changed.run();
        });
        var before = bank.care().questions().own(listing).questions();
        for (int i = 0; i < Math.min(Questions.MOST, before.size() + 2); i++) {
            var line = line(i + 1);
            lines.add(line);
            if (i < before.size()) show(line, before.get(i));
            form.field(line.text(), "text" + (i + 1))
                    .field(line.kind(), "kind" + (i + 1))
                    .field(line.choices(), "choices" + (i + 1))
                    .field(line.needed(), "needed" + (i + 1));
        }
        form.button(new Button(texts.get("view.cancel"), click -> close()));
        add(new Paragraph(texts.get("question.help")), form);
    }

    private Line line(int number) {
        var text = new TextField(texts.get("question.text", number));
        text.addClassName("wide");
        var kind = new Select<String>();
        kind.setLabel(texts.get("question.kind", number));
        kind.setItems(Question.KINDS);
        kind.setItemLabelGenerator(code -> texts.get("question.kind." + code));
        kind.setValue("text");
        var choices = new TextArea(texts.get("question.choices", number));
        choices.setHelperText(texts.get("question.choices.help"));
        choices.setVisible(false);
        choices.addClassName("wide");
        kind.addValueChangeListener(change -> choices.setVisible("choice".equals(change.getValue())));
        return new Line(text, kind, choices, new Checkbox(texts.get("question.needed", number)));
    }

    private static void show(Line line, Question question) {
        line.text().setValue(question.text());
        line.kind().setValue(question.kind());
        line.choices().setValue(String.join("\n", Objects.requireNonNullElse(question.choices(), List.of())));
        line.needed().setValue(question.needed());
    }

    private Questions said() {
        return new Questions(lines.stream()
                .filter(line -> !line.text().isEmpty())
                .map(line -> new Question(
                        line.text().getValue(),
                        line.kind().getValue(),
                        "choice".equals(line.kind().getValue())
                                ? line.choices()
                                        .getValue()
                                        .lines()
                                        .filter(choice -> !choice.isBlank())
                                        .toList()
                                : List.of(),
                        line.needed().getValue()))
                .toList());
    }
}

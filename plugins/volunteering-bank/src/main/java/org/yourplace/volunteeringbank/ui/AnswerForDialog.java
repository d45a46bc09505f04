package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Notice;
import org.yourplace.spi.place.Codes;
import org.yourplace.volunteeringbank.application.AnswerPerson;
import org.yourplace.volunteeringbank.application.State;
import org.yourplace.volunteeringbank.desk.MondayDesk;

/** Writes down, for a group that told the supporter so, what became of somebody's interest. */
final class AnswerForDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "not-this-time-reasons";

    AnswerForDialog(PageTexts texts, Bank bank, MondayDesk.Waiting waiting, Runnable changed) {
        setHeaderTitle(texts.get("desk.answer-for.title", waiting.organisation()));
        var state = new RadioButtonGroup<String>();
        state.setLabel(texts.get("desk.answer-for.what"));
        state.setItems(State.CONTACTED.code(), State.STARTED.code(), State.NOT_THIS_TIME.code());
        state.setItemLabelGenerator(code -> texts.get("desk.answer-for." + code));
        state.addThemeName("vertical");
        state.addClassName("wide");
        var reason = new Select<String>();
        reason.setLabel(texts.get("group.reason"));
        var codes = bank.core().codes();
        reason.setItems(codes.list(LIST).stream().map(Codes.Code::code).toList());
        reason.setItemLabelGenerator(code -> codes.label(LIST, code, texts.locale()));
        reason.setVisible(false);
        reason.addClassName("wide");
        state.addValueChangeListener(
                change -> reason.setVisible(State.NOT_THIS_TIME.code().equals(change.getValue())));
        var form = new FormPanel<AnswerPerson>(
                texts,
                texts.get("desk.answer-for.save"),
                () -> new AnswerPerson(
                        state.getValue(),
                        State.NOT_THIS_TIME.code().equals(state.getValue()) ? reason.getValue() : null),
                answer -> {
                    bank.desk().answerFor(waiting.application(), answer);
                    close();
                    Notice.done(texts.get("desk.answer-for.done", waiting.organisation()));
                    changed.run();
                });
        form.field(state, "state")
                .field(reason, "reason")
                .button(new Button(texts.get("view.cancel"), click -> close()));
        add(new Paragraph(texts.get("desk.answer-for.about", waiting.title(), waiting.reference())), form);
    }
}

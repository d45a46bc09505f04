package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Notice;
import org.yourplace.volunteeringbank.guardian.GuardianWait;
import org.yourplace.volunteeringbank.guardian.RecordGuardian;

/** Writes down that a guardian said yes on the telephone or was told, or why they must not be asked. */
final class GuardianDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    GuardianDialog(PageTexts texts, Bank bank, GuardianWait waits, String word, Runnable changed) {
        setHeaderTitle(texts.get("desk.guardian." + word));
        var reason = new TextArea();
        reason.setLabel(texts.get("desk.guardian." + word + ".reason"));
        reason.setMaxLength(500);
        reason.addClassName("wide");
        var form = new FormPanel<RecordGuardian>(
                texts, texts.get("desk.guardian.save"), () -> new RecordGuardian(word, reason.getValue()), said -> {
                    bank.care().guardians().record(waits.application(), said);
                    close();
                    Notice.done(texts.get(
                            waits.tell() ? "desk.guardian.told.done" : "desk.guardian.done", waits.reference()));
                    changed.run();
                });
        form.field(reason, "reason").button(new Button(texts.get("view.cancel"), click -> close()));
        add(
                new Paragraph(texts.get("desk.answer-for.about", waits.title(), waits.reference())),
                new Paragraph(texts.get("desk.guardian." + word + ".help")),
                form);
    }
}

package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Notice;
import org.yourplace.volunteeringbank.message.Conversation;
import org.yourplace.volunteeringbank.message.Messages;
import org.yourplace.volunteeringbank.message.ReportMessages;

/** Says what is not right in a conversation, to the body that supports the organisation. */
final class ReportMessagesDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    ReportMessagesDialog(PageTexts texts, Messages messages, Conversation seen) {
        setHeaderTitle(texts.get("ui.messages.report"));
        var reason = new TextArea();
        reason.setLabel(texts.get("message.report.reason"));
        reason.setMaxLength(ReportMessages.LONGEST);
        reason.addClassName("wide");
        var form = new FormPanel<ReportMessages>(
                texts, texts.get("message.report.send"), () -> new ReportMessages(reason.getValue()), said -> {
                    messages.report(seen.application(), said);
                    close();
                    Notice.done(texts.get("ui.messages.reported"));
                });
        form.field(reason, "reason").button(new Button(texts.get("view.cancel"), click -> close()));
        add(new Paragraph(texts.get("ui.messages.report.text", seen.person())), form);
    }
}

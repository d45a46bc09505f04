package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.yourplace.kit.page.PageTexts;

/** Asks for a reason in words, which the other side reads. */
final class WhyDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    WhyDialog(PageTexts texts, String question, String deed, Consumer<String> then) {
        setHeaderTitle(deed);
        var reason = new TextArea(question);
        reason.setManualValidation(true);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        add(reason);
        var send = new Button(deed, click -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(texts.get("hours.reason.missing"));
                reason.setInvalid(true);
                return;
            }
            close();
            then.accept(reason.getValue());
        });
        send.addThemeName("primary");
        getFooter().add(new Button(texts.get("view.cancel"), click -> close()), send);
    }
}

package org.yourplace.csrbrokerage.allowance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.yourplace.kit.page.PageTexts;

/** Asks why, and does not go on without an answer. */
final class WhyDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    WhyDialog(PageTexts texts, String question, String deed, Consumer<String> then) {
        setHeaderTitle(question);
        var reason = new TextArea(question);
        reason.setManualValidation(true);
        reason.setMaxLength(LONGEST);
        add(reason);
        var save = new Button(deed, click -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(texts.get("decide-time-off.reason.missing"));
                reason.setInvalid(true);
                return;
            }
            close();
            then.accept(reason.getValue());
        });
        save.addThemeName("primary");
        getFooter().add(new Button(texts.get("view.cancel"), click -> close()), save);
    }
}

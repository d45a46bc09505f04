package org.yourplace.csrbrokerage.need.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.yourplace.kit.page.PageTexts;

/** Asks for a few words before something is done that others read. */
final class SayDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    SayDialog(PageTexts texts, String title, String help, String label, Consumer<String> then) {
        setHeaderTitle(title);
        var words = new TextArea(label);
        words.setManualValidation(true);
        words.setMaxLength(500);
        words.setWidthFull();
        add(new Paragraph(help), words);
        var send = new Button(title, click -> {
            if (words.getValue().isBlank()) {
                words.setErrorMessage(texts.get("need.say.missing"));
                words.setInvalid(true);
                return;
            }
            close();
            then.accept(words.getValue().strip());
        });
        send.addThemeName("primary");
        getFooter().add(new Button(texts.get("view.cancel"), click -> close()), send);
    }
}

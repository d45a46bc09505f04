package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Consumer;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.place.Codes;

/** Asks why somebody cannot be taken up on their offer this time. They are told kindly; the reason stays with the organisation. */
final class ReasonDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "not-this-time-reasons";

    ReasonDialog(PageTexts texts, Codes codes, String name, Consumer<String> then) {
        setHeaderTitle(texts.get("group.reason"));
        var reasons = new RadioButtonGroup<String>();
        reasons.setManualValidation(true);
        reasons.setAriaLabel(texts.get("group.reason"));
        reasons.setItems(codes.list(LIST).stream().map(Codes.Code::code).toList());
        reasons.setItemLabelGenerator(code -> codes.label(LIST, code, texts.locale()));
        reasons.addThemeName("vertical");
        add(new Paragraph(texts.get("ui.not-this-time.next", name)), reasons);
        var send = new Button(texts.get("group.not-this-time.send"), click -> {
            if (reasons.getValue() == null) {
                reasons.setErrorMessage(texts.get("group.reason.missing"));
                reasons.setInvalid(true);
                return;
            }
            close();
            then.accept(reasons.getValue());
        });
        send.addThemeName("primary");
        getFooter().add(new Button(texts.get("view.cancel"), click -> close()), send);
    }
}

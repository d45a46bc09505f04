package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.Consumer;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.volunteeringbank.hours.Hours;
import org.yourplace.volunteeringbank.hours.SayHours;

/** Asks how long it was. The old length stays in the history, taken away by an entry of its own. */
final class ChangeHoursDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 24 * 60;
    private static final int SHORTEST = 5;

    ChangeHoursDialog(PageTexts texts, Hours hours, Consumer<SayHours> then) {
        setHeaderTitle(texts.get("hours.change"));
        var minutes = new IntegerField(texts.get("hours.minutes"));
        minutes.setManualValidation(true);
        minutes.setValue(Math.toIntExact(hours.minutes()));
        add(new Paragraph(texts.get("ui.hours.change.next")), minutes);
        var save = new Button(texts.get("hours.change.save"), click -> {
            var value = minutes.getValue();
            if (value == null || value < SHORTEST || value > LONGEST) {
                minutes.setErrorMessage(texts.get("ui.hours.minutes.wrong"));
                minutes.setInvalid(true);
                return;
            }
            close();
            then.accept(SayHours.were(value));
        });
        save.addThemeName("primary");
        getFooter().add(new Button(texts.get("view.cancel"), click -> close()), save);
    }
}

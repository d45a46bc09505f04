package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.IntConsumer;
import org.yourplace.kit.page.PageTexts;

/** Asks how long somebody was at a shift. */
final class StayDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 24 * 60;
    private static final int SHORTEST = 5;

    StayDialog(PageTexts texts, String name, int before, IntConsumer then) {
        setHeaderTitle(texts.get("roll.time") + " " + name);
        var minutes = new IntegerField(texts.get("hours.minutes"));
        minutes.setManualValidation(true);
        minutes.setValue(before);
        add(minutes);
        var save = new Button(texts.get("roll.time.save"), click -> {
            var value = minutes.getValue();
            if (value == null || value < SHORTEST || value > LONGEST) {
                minutes.setErrorMessage(texts.get("ui.hours.minutes.wrong"));
                minutes.setInvalid(true);
                return;
            }
            close();
            then.accept(value);
        });
        save.addThemeName("primary");
        getFooter().add(new Button(texts.get("view.cancel"), click -> close()), save);
    }
}

package org.yourplace.csrbrokerage.allowance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.IntConsumer;
import org.yourplace.kit.page.PageTexts;

/** Asks how long it was. */
final class MinutesDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int SHORTEST = 15;
    private static final int LONGEST = 24 * 60;

    MinutesDialog(PageTexts texts, int now, IntConsumer then) {
        setHeaderTitle(texts.get("ui.days.change"));
        var minutes = new IntegerField(texts.get("ui.days.minutes"));
        minutes.setManualValidation(true);
        minutes.setValue(now);
        add(minutes);
        var save = new Button(texts.get("confirm-days.change.save"), click -> {
            var value = minutes.getValue();
            if (value == null || value < SHORTEST || value > LONGEST) {
                minutes.setErrorMessage(texts.get("ui.days.minutes.wrong"));
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

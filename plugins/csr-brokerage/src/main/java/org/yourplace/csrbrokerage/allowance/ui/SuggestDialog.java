package org.yourplace.csrbrokerage.allowance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.util.function.Consumer;
import org.yourplace.csrbrokerage.allowance.DecideTimeOff;
import org.yourplace.csrbrokerage.allowance.TimeOff;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.FormPanel;

/** Suggests another time, as long as the one that was asked for. */
final class SuggestDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    SuggestDialog(PageTexts texts, TimeOff asked, Consumer<DecideTimeOff> then) {
        setHeaderTitle(texts.get("decide-time-off.suggest"));
        var day = new DatePicker(texts.get("decide-time-off.other-day"));
        day.setLocale(texts.locale());
        day.setValue(asked.day());
        var from = new TimePicker(texts.get("ask-time-off.from"));
        from.setValue(asked.starts());
        var until = new TimePicker(texts.get("ask-time-off.until"));
        until.setValue(asked.ends());
        var why = new TextField(texts.get("ui.time-off.why"));
        var form = new FormPanel<>(
                texts,
                texts.get("decide-time-off.suggest.send"),
                () -> new DecideTimeOff("suggested", why.getValue(), day.getValue(), from.getValue(), until.getValue()),
                said -> {
                    then.accept(said);
                    close();
                });
        form.show(new Paragraph(texts.get("decide-time-off.same-length")));
        form.field(day, "day").field(from, "starts").field(until, "ends").field(why, "reason");
        form.button(new Button(texts.get("view.cancel"), click -> close()));
        add(form);
    }
}

package org.yourplace.csrbrokerage.allowance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.timepicker.TimePicker;
import org.yourplace.csrbrokerage.allowance.Allowance;
import org.yourplace.csrbrokerage.allowance.AskTimeOff;
import org.yourplace.csrbrokerage.allowance.MyAllowance;
import org.yourplace.csrbrokerage.allowance.MyTimeOff;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Notice;

/** Asks for time off at the employer; the host hears of it by the reference, or from the person's own pages. */
final class AskDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    AskDialog(PageTexts texts, MyAllowance now, MyTimeOff mine, Runnable then) {
        setHeaderTitle(texts.get("ask-time-off.heading"));
        var day = new DatePicker(texts.get("ask-time-off.day"));
        day.setLocale(texts.locale());
        var from = new TimePicker(texts.get("ask-time-off.from"));
        var until = new TimePicker(texts.get("ask-time-off.until"));
        var pot = new RadioButtonGroup<String>(texts.get("ask-time-off.pot"));
        pot.setItems(now.allowances().stream().map(Allowance::pot).toList());
        pot.setItemLabelGenerator(code -> texts.get("time-off.pot." + code));
        var form = new FormPanel<>(
                texts,
                texts.get("ask-time-off.send"),
                () -> new AskTimeOff(day.getValue(), from.getValue(), until.getValue(), pot.getValue(), null),
                asked -> {
                    mine.ask(asked);
                    close();
                    Notice.done(texts.get("one-time-off.done.asked"));
                    then.run();
                });
        form.field(day, "day").field(from, "starts").field(until, "ends");
        if (now.allowances().size() > 1) form.field(pot, "pot");
        form.show(new Paragraph(texts.get("ask-time-off.what-happens")));
        form.button(new Button(texts.get("view.cancel"), click -> close()));
        add(form);
    }
}

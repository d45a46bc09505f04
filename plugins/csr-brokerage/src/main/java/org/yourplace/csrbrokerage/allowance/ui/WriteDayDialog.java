package org.yourplace.csrbrokerage.allowance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.yourplace.csrbrokerage.allowance.HostDays;
import org.yourplace.csrbrokerage.allowance.WriteDay;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Notice;

/** Writes down who came with a reference of their employer's, and confirms it. */
final class WriteDayDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    WriteDayDialog(PageTexts texts, HostDays days, Runnable then) {
        setHeaderTitle(texts.get("ui.days.write"));
        var ref = new TextField(texts.get("ui.my-time-off.ref"));
        var name = new TextField(texts.get("ui.days.name"));
        var what = new TextField(texts.get("ui.days.what"));
        var day = new DatePicker(texts.get("ui.days.day"));
        day.setLocale(texts.locale());
        var minutes = new IntegerField(texts.get("ui.days.minutes.optional"));
        var form = new FormPanel<>(
                texts,
                texts.get("ui.days.write.send"),
                () -> new WriteDay(
                        ref.getValue(), name.getValue(), what.getValue(), day.getValue(), null, minutes.getValue()),
                written -> {
                    days.write(written);
                    close();
                    Notice.done(texts.get("confirm-days.done.confirmed"));
                    then.run();
                });
        form.show(new Paragraph(texts.get("ui.days.write.lead")));
        form.field(ref, "ref")
                .field(name, "name")
                .field(what, "what")
                .field(day, "day")
                .field(minutes, "minutes");
        form.button(new Button(texts.get("view.cancel"), click -> close()));
        add(form);
    }
}

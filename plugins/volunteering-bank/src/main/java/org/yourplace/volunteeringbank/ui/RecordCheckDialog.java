package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Notice;
import org.yourplace.volunteeringbank.application.Applicant;
import org.yourplace.volunteeringbank.check.RecordCheck;

/** Writes down that something was checked of a volunteer. There is no field for a certificate's number or content. */
final class RecordCheckDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient PageTexts texts;
    private final Select<String> kind = new Select<>();
    private final Select<String> status = new Select<>();
    private final Select<String> workforce = new Select<>();
    private final DatePicker checked = new DatePicker();
    private final DatePicker expires = new DatePicker();

    RecordCheckDialog(PageTexts texts, Bank bank, Applicant person, LocalDate today, Runnable changed) {
        this.texts = texts;
        setHeaderTitle(texts.get("check.record.title", person.firstName()));
        var words = new CheckWords(bank.core().codes(), texts);
        choose(kind, "check.kind", words.kinds());
        kind.setItemLabelGenerator(words::kind);
        choose(status, "check.status", RecordCheck.STATUSES);
        status.setItemLabelGenerator(code -> texts.get("check.status." + code));
        status.setValue("seen");
        choose(workforce, "check.workforce", RecordCheck.WORKFORCES);
        workforce.setItemLabelGenerator(code -> texts.get("check.workforce." + code));
        workforce.setVisible(false);
        kind.addValueChangeListener(change -> workforce.setVisible(RecordCheck.isDbs(change.getValue())));
        checked.setLabel(texts.get("check.checked-on"));
        checked.setLocale(texts.locale());
        checked.setValue(today);
        expires.setLabel(texts.get("check.expires-on"));
        expires.setHelperText(texts.get("check.expires-on.help"));
        expires.setLocale(texts.locale());
        var form = new FormPanel<RecordCheck>(texts, texts.get("check.record.save"), () -> said(person), said -> {
            bank.care().checks().record(said);
            close();
            Notice.done(texts.get("check.recorded", person.firstName()));
            changed.run();
        });
        form.field(kind, "kind")
                .field(status, "status")
                .field(workforce, "workforce")
                .field(checked, "checkedOn")
                .field(expires, "expiresOn")
                .button(new Button(texts.get("view.cancel"), click -> close()));
        add(new Paragraph(texts.get("check.record.help")), form);
    }

    private void choose(Select<String> field, String label, List<String> codes) {
        field.setLabel(texts.get(label));
        field.setItems(codes);
        field.addClassName("wide");
    }

    private RecordCheck said(Applicant person) {
        return new RecordCheck(
                person.id(),
                kind.getValue(),
                status.getValue(),
                RecordCheck.isDbs(kind.getValue()) ? workforce.getValue() : null,
                checked.getValue(),
                expires.getValue());
    }
}

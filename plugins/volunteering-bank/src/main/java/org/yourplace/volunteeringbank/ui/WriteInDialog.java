package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.UUID;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Notice;
import org.yourplace.volunteeringbank.application.AgeBand;
import org.yourplace.volunteeringbank.shift.WriteIn;

/** Writes down somebody who came without having booked. */
final class WriteInDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final UUID fresh;
    private final TextField name = new TextField();
    private final Select<AgeBand> age = new Select<>();
    private final TextField contact = new TextField();
    private final IntegerField minutes = new IntegerField();

    WriteInDialog(PageTexts texts, Bank bank, UUID shift, Runnable changed) {
        fresh = bank.core().ids().next();
        setHeaderTitle(texts.get("roll.add"));
        name.setLabel(texts.get("roll.add.name"));
        age.setLabel(texts.get("roll.add.age"));
        age.setItems(Arrays.asList(AgeBand.values()).reversed());
        age.setItemLabelGenerator(band -> bank.wording(texts).label("age-bands", band.code()));
        contact.setLabel(texts.get("roll.add.contact"));
        contact.setHelperText(texts.get("roll.add.contact.hint"));
        minutes.setLabel(texts.get("hours.minutes"));
        minutes.setHelperText(texts.get("roll.add.hours.hint"));
        var form = new FormPanel<WriteIn>(texts, texts.get("roll.add.save"), this::said, said -> {
            bank.turns().roll().writeIn(shift, said);
            close();
            Notice.done(texts.get("roll.done.added"));
            changed.run();
        });
        form.field(name, "name")
                .field(age, "ageBand")
                .field(contact, "contact")
                .field(minutes, "minutes")
                .button(new Button(texts.get("view.cancel"), click -> close()));
        add(new Paragraph(texts.get("roll.add.text")), form);
    }

    private WriteIn said() {
        return new WriteIn(
                fresh,
                name.getValue(),
                contact.getValue(),
                age.getValue() == null ? null : age.getValue().code(),
                minutes.getValue());
    }
}

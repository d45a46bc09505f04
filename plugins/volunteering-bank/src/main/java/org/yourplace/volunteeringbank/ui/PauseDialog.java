package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Notice;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.PauseListing;

/** Asks until when a listing rests, and why. */
final class PauseDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    PauseDialog(PageTexts texts, Bank bank, OpportunityDetails listing, Runnable changed) {
        setHeaderTitle(texts.get("ui.pause.title", listing.title()));
        setWidth("min(34rem, 94vw)");
        var until = new DatePicker(texts.get("ui.pause.until"));
        until.setLocale(texts.locale());
        var reason = new TextField(texts.get("ui.pause.reason"));
        reason.setHelperText(texts.get("ui.pause.reason.help"));
        reason.setMaxLength(200);
        reason.addClassName("wide");
        var form = new FormPanel<PauseListing>(
                texts, texts.get("ui.pause"), () -> new PauseListing(until.getValue(), reason.getValue()), pause -> {
                    bank.listings().pause(listing.id(), listing.version(), pause);
                    close();
                    Notice.done(texts.get("ui.pause.done", texts.date(pause.until())));
                    changed.run();
                });
        form.field(until, "until")
                .field(reason, "reason")
                .button(new Button(texts.get("view.cancel"), click -> close()));
        add(new Paragraph(texts.get("ui.pause.text")), form);
    }
}

package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/** A submitted listing as its supporter reads it, and the question to give it back with. */
final class CheckDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    CheckDialog(ViewContext context, Bank bank, ListingWords words, OpportunityDetails listing, Runnable changed) {
        var texts = context.texts();
        setHeaderTitle(listing.title());
        setWidth("min(44rem, 94vw)");
        var wording = words.wording();
        var said = new Paragraph(listing.description());
        said.addClassName("said");
        add(
                new Facts()
                        .fact(texts.get("ui.group"), words.group(listing))
                        .fact(texts.get("listing.when"), words.when(listing))
                        .fact(texts.get("listing.how-long"), words.howLong(listing))
                        .fact(texts.get("listing.where"), words.where(listing))
                        .fact(texts.get("listing.costs"), wording.labels("expenses", listing.expenses()))
                        .fact(texts.get("listing.checks"), wording.labels("checks", listing.checks()))
                        .fact(
                                texts.get("desk.jobs"),
                                texts.get(listing.noJobReplaced() ? "desk.jobs.declared" : "desk.jobs.missing")),
                said);
        var question = new TextArea(texts.get("desk.question"));
        question.setHelperText(texts.get("desk.question.help"));
        question.setMaxLength(500);
        question.addClassName("wide");
        var form = new FormPanel<String>(texts, texts.get("desk.ask"), () -> question.getValue(), asked -> {
            bank.desk().ask(listing.id(), asked);
            close();
            Notice.done(texts.get("desk.asked", words.group(listing)));
            changed.run();
        });
        form.field(question, "reason").button(new Button(texts.get("view.close"), click -> close()));
        add(form);
    }
}

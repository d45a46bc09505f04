package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.sheet.CheckSheet;
import org.yourplace.volunteeringbank.sheet.SheetWords;

/** The check sheet: a listing and what was answered for it, as its supporter reads them, and the three things that can be done. */
final class CheckDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient PageTexts texts;
    private final transient Bank bank;
    private final transient ListingWords words;
    private final transient OpportunityDetails listing;
    private final transient Runnable changed;
    private final TextArea reason = new TextArea();

    CheckDialog(
            ViewContext context,
            Bank bank,
            ListingWords words,
            OpportunityDetails listing,
            Optional<CheckSheet> sheet,
            Runnable changed) {
        this.texts = context.texts();
        this.bank = bank;
        this.words = words;
        this.listing = listing;
        this.changed = changed;
        setHeaderTitle(listing.title());
        setWidth("min(48rem, 94vw)");
        var said = new Paragraph(listing.description());
        said.addClassName("said");
        var facts = listed();
        var content = new Div();
        content.addClassName("stack");
        sheet.ifPresent(answered -> {
            content.add(flags(answered));
            answered(facts, answered);
        });
        content.add(facts, said, form());
        add(content);
    }

    private Div flags(CheckSheet sheet) {
        var sheetWords = new SheetWords(texts);
        var marks = new Div();
        marks.addClassName("actions");
        sheet.flags().forEach(flag -> marks.add(new Mark(sheetWords.flag(flag), Tone.WAITING)));
        return marks;
    }

    private Facts listed() {
        var wording = words.wording();
        var age = listing.minimumAge();
        return new Facts()
                .fact(texts.get("ui.group"), words.group(listing))
                .fact(texts.get("listing.when"), words.when(listing))
                .fact(texts.get("listing.how-long"), words.howLong(listing))
                .fact(texts.get("listing.where"), words.where(listing))
                .fact(texts.get("listing.costs"), wording.labels("expenses", listing.expenses()))
                .fact(texts.get("listing.access"), wording.labels("access", listing.access()))
                .fact(
                        texts.get("listing.age"),
                        age == null ? texts.get("listing.age.any") : texts.get("listing.age.from", age))
                .fact(texts.get("listing.checks"), wording.labels("checks", listing.checks()))
                .fact(
                        texts.get("desk.jobs"),
                        texts.get(listing.noJobReplaced() ? "desk.jobs.declared" : "desk.jobs.missing"));
    }

    private void answered(Facts facts, CheckSheet sheet) {
        var said = sheet.said();
        var sheetWords = new SheetWords(texts);
        facts.fact(texts.get("sheet.paid-before"), sheetWords.said("paid-before", said.paidBefore()))
                .fact(texts.get("sheet.paid-note"), Objects.requireNonNullElse(said.paidNote(), ""))
                .fact(texts.get("sheet.around"), sheetWords.said("around", said.around()))
                .fact(texts.get("sheet.tasks"), sheetWords.said("tasks", said.tasks()))
                .fact(texts.get("sheet.often"), sheetWords.said("often", said.often()))
                .fact(texts.get("sheet.supervised"), sheetWords.said("supervised", said.supervised()))
                .fact(texts.get("sheet.safeguarding"), sheetWords.said("safeguarding", said.safeguarding()))
                .fact(texts.get("sheet.insurance"), sheetWords.said("insurance", said.insurance()))
                .fact(texts.get("sheet.support"), Objects.requireNonNullElse(said.support(), ""));
        var dbs = sheet.dbs();
        if (dbs != null) {
            facts.fact(texts.get("desk.dbs"), CheckAnswer.because(texts, dbs));
        }
    }

    private FormPanel<String> form() {
        reason.setLabel(texts.get("desk.question"));
        reason.setHelperText(texts.get("desk.question.help"));
        reason.setMaxLength(500);
        reason.addClassName("wide");
        var form = new FormPanel<String>(
                texts, texts.get("desk.ask"), () -> reason.getValue(), asked -> send(bank.desk()::ask, "desk.asked"));
        form.field(reason, "reason")
                .button(new Button(texts.get("desk.approve"), click -> {
                    bank.desk().approve(listing.id());
                    done(texts.get("desk.approved", listing.title()));
                }))
                .button(new Button(texts.get("desk.refuse"), click -> refuse(form)))
                .button(new Button(texts.get("view.close"), click -> close()));
        return form;
    }

    private void refuse(FormPanel<String> form) {
        try {
            send(bank.desk()::refuse, "desk.refused");
        } catch (org.yourplace.spi.error.DomainException refusal) {
            form.show(refusal);
        }
    }

    private void send(BiConsumer<java.util.UUID, String> word, String told) {
        word.accept(listing.id(), reason.getValue());
        done(texts.get(told, words.group(listing)));
    }

    private void done(String told) {
        close();
        Notice.done(told);
        changed.run();
    }
}

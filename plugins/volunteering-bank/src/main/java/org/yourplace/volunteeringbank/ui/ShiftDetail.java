package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Confirm;
import org.yourplace.kit.view.CsvFile;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.volunteeringbank.VolunteeringPermission;
import org.yourplace.volunteeringbank.page.HerePages;
import org.yourplace.volunteeringbank.page.ShiftWording;
import org.yourplace.volunteeringbank.shift.CancelShift;
import org.yourplace.volunteeringbank.shift.ShiftDetails;

/** One shift: when, how full, and what can be done with it; who comes stands below. */
final class ShiftDetail extends Div {
    private static final long serialVersionUID = 1L;

    private final transient ViewContext context;
    private final transient Bank bank;
    private final transient PageTexts texts;
    private final transient ShiftDetails shift;
    private final transient Runnable changed;

    ShiftDetail(ViewContext context, Bank bank, ShiftDetails shift, Runnable changed) {
        this.context = context;
        this.bank = bank;
        this.texts = context.texts();
        this.shift = shift;
        this.changed = changed;
        addClassName("stack");
        var words = new ShiftWording(bank.core(), texts);
        var marks = new Div(new Mark(words.places(shift), shift.scheduled() ? Tone.INFO : Tone.PLAIN));
        marks.addClassName("actions");
        add(marks, new H2(words.when(shift)));
        if (shift.statusReason() != null) {
            add(new Notice(Tone.WAITING, texts.get("shift.cancelled"), shift.statusReason()));
        }
        boolean runs = bank.core().access().may(VolunteeringPermission.RUN_SHIFTS);
        if (runs) add(actions());
        add(facts());
        if (runs) add(new ShiftPeople(texts, bank, bank.turns().roll().read(shift.id()), changed));
    }

    private Component facts() {
        return new Facts()
                .fact(
                        texts.get("ui.listing"),
                        new Anchor(context.to("volunteering-bank/listings/" + shift.opportunityId()), shift.title()))
                .fact(texts.get("ui.places"), texts.get("roll.of", shift.taken(), shift.capacity()))
                .fact(texts.get("roll.waiting"), shift.waiting() == 0 ? "" : Integer.toString(shift.waiting()))
                .fact(texts.get("listing.where"), Objects.requireNonNullElse(shift.place(), ""))
                .fact(texts.get("shift.note"), Objects.requireNonNullElse(shift.note(), ""));
    }

    private Component actions() {
        var actions = new Div();
        actions.addClassName("actions");
        boolean ahead =
                shift.scheduled() && shift.ends().isAfter(context.clock().instant());
        if (ahead) {
            var edit = new Anchor(context.here(shift.id().toString(), "edit"), new Span(texts.get("ui.shifts.edit")));
            edit.addClassNames("button-link", "second-button");
            actions.add(edit, new Button(texts.get("ui.shift.cancel"), click -> cancel()));
        }
        var file =
                new Anchor(CsvFile.download("people", this::file), AttachmentType.DOWNLOAD, texts.get("ui.shift.file"));
        if (shift.scheduled()) actions.add(poster());
        actions.add(file);
        return actions;
    }

    /** On which is the code by which those who come check themselves in. */
    private Anchor poster() {
        var word = bank.turns().roll().word(shift.id());
        var poster = new Anchor(HerePages.poster(shift.id(), word), texts.get("ui.shift.poster"));
        poster.setTarget("_blank");
        poster.setRouterIgnore(true);
        return poster;
    }

    private void cancel() {
        var reason = new TextField(texts.get("ui.shift.cancel.reason"));
        reason.setWidthFull();
        var rest = new Checkbox(texts.get("ui.shift.rest"));
        rest.setVisible(shift.seriesId() != null);
        var body = new Div(new Paragraph(texts.get("ui.shift.cancel.effect")), reason, rest);
        Confirm.ask(texts, texts.get("ui.shift.cancel.ask", shift.title()), body, texts.get("ui.shift.cancel"), () -> {
            bank.turns().shifts().cancel(shift.id(), new CancelShift(reason.getValue(), rest.getValue()));
            Notice.done(texts.get("ui.shift.cancelled"));
            changed.run();
        });
    }

    private List<List<String>> file() {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of(
                texts.get("ui.person"),
                texts.get("ui.email"),
                texts.get("ui.phone"),
                texts.get("team.name"),
                texts.get("ui.state"),
                texts.get("reference")));
        bank.turns()
                .roll()
                .read(shift.id())
                .people()
                .forEach(one -> lines.add(List.of(
                        Objects.requireNonNullElse(one.name(), ""),
                        Objects.requireNonNullElse(one.email(), ""),
                        Objects.requireNonNullElse(one.phone(), ""),
                        Objects.requireNonNullElse(one.team(), ""),
                        ShiftPeople.state(texts, one),
                        one.reference())));
        return lines;
    }
}

package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
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
import org.yourplace.volunteeringbank.page.ShiftWording;
import org.yourplace.volunteeringbank.shift.Booked;
import org.yourplace.volunteeringbank.shift.CancelShift;
import org.yourplace.volunteeringbank.shift.MarkRoll;
import org.yourplace.volunteeringbank.shift.RollService.Roll;
import org.yourplace.volunteeringbank.shift.ShiftDetails;

/** One shift: when, how full, who comes, the roll, the line, and what can be done with it. */
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
        if (runs) add(people(bank.turns().roll().read(shift.id())));
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
        actions.add(file);
        return actions;
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
        var lines = new java.util.ArrayList<List<String>>();
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
                        state(one),
                        one.reference())));
        return lines;
    }

    private Component people(Roll roll) {
        var people = new Div();
        people.addClassName("stack");
        list(
                people,
                texts.get("roll.heading"),
                roll,
                roll.people().stream().filter(Booked::seated).toList());
        list(
                people,
                texts.get("roll.waiting"),
                roll,
                roll.people().stream()
                        .filter(one -> one.state().equals("waiting"))
                        .toList());
        list(
                people,
                texts.get("ui.shift.given-back"),
                roll,
                roll.people().stream()
                        .filter(one -> one.state().equals("cancelled"))
                        .toList());
        if (roll.people().isEmpty()) people.add(new Paragraph(texts.get("roll.nobody")));
        return people;
    }

    private void list(Div into, String heading, Roll roll, List<Booked> some) {
        if (some.isEmpty()) return;
        var list = new OrderedList();
        list.addClassName("roll");
        some.forEach(one -> list.add(row(roll, one)));
        into.add(new H3(heading + " (" + some.size() + ")"), list);
    }

    private ListItem row(Roll roll, Booked one) {
        var name = name(one);
        var row = new ListItem(new Span(name));
        var contact = one.phone() != null ? one.phone() : one.email();
        if (contact != null) {
            var reach = new Anchor(
                    contact.contains("@") ? "mailto:" + contact : "tel:" + contact.replace(" ", ""), contact);
            reach.addClassName("second");
            row.add(reach);
        }
        if (one.name() != null && one.team() != null) {
            var team = new Span(one.team());
            team.addClassName("second");
            row.add(team);
        }
        boolean settled = !one.state().equals("booked")
                && !one.state().equals("waiting")
                && !one.state().equals("cancelled");
        if (settled) {
            row.add(new Mark(state(one), one.state().equals("attended") ? Tone.GOOD : Tone.PLAIN));
        }
        row.add(buttons(roll, one, name));
        return row;
    }

    private String name(Booked one) {
        return one.name() == null ? texts.get("roll.not-yet", Objects.requireNonNullElse(one.team(), "")) : one.name();
    }

    private String state(Booked one) {
        return switch (one.state()) {
            case "attended" -> texts.get(one.confirmed() ? "roll.state.attended" : "roll.checked-in");
            case "no-show", "excused" -> texts.get("roll.state." + one.state());
            default -> texts.get("ui.shift.state." + one.state());
        };
    }

    private Component buttons(Roll roll, Booked one, String name) {
        var buttons = new Div();
        buttons.addClassName("actions");
        if (roll.open() && one.seated()) {
            if (!(one.state().equals("attended") && one.confirmed())) buttons.add(mark(one, name, "attended"));
            if (!one.state().equals("no-show")) buttons.add(mark(one, name, "no-show"));
            if (!one.state().equals("excused")) buttons.add(mark(one, name, "excused"));
        } else if (shift.scheduled() && !roll.open() && !one.state().equals("cancelled")) {
            var remove = new Button(texts.get("ui.shift.remove"), click -> remove(one, name));
            remove.setAriaLabel(texts.get("ui.shift.remove") + ": " + name);
            remove.addThemeName("tertiary");
            buttons.add(remove);
        }
        return buttons;
    }

    private Component mark(Booked one, String name, String state) {
        var button = new Button(texts.get("roll." + state), click -> {
            bank.turns().roll().mark(shift.id(), one.id(), new MarkRoll(state, null));
            changed.run();
        });
        button.setAriaLabel(texts.get("roll." + state) + ": " + name);
        button.addThemeName(state.equals("attended") ? "small" : "tertiary small");
        return button;
    }

    private void remove(Booked one, String name) {
        Confirm.askHard(
                texts,
                texts.get("ui.shift.remove.ask", name),
                texts.get("ui.shift.remove.effect"),
                texts.get("ui.shift.remove"),
                () -> {
                    bank.turns().roll().mark(shift.id(), one.id(), new MarkRoll("cancelled", null));
                    changed.run();
                });
    }
}

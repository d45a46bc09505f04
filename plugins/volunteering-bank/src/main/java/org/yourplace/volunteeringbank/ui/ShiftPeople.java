package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.function.Predicate;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Confirm;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Tone;
import org.yourplace.volunteeringbank.shift.Booked;
import org.yourplace.volunteeringbank.shift.MarkRoll;
import org.yourplace.volunteeringbank.shift.RollService.Roll;

/** Everybody on a shift: the roll, the line, those who gave their place back; and whoever came without having booked. */
final class ShiftPeople extends Div {
    private static final long serialVersionUID = 1L;

    private final transient PageTexts texts;
    private final transient Bank bank;
    private final transient Roll roll;
    private final transient Runnable changed;

    ShiftPeople(PageTexts texts, Bank bank, Roll roll, Runnable changed) {
        this.texts = texts;
        this.bank = bank;
        this.roll = roll;
        this.changed = changed;
        addClassName("stack");
        list("roll.heading", Booked::seated);
        if (roll.people().isEmpty()) add(new Paragraph(texts.get("roll.nobody")));
        if (roll.open()) add(writeIn());
        list("roll.waiting", one -> one.state().equals("waiting"));
        list("ui.shift.given-back", one -> one.state().equals("cancelled"));
    }

    private Component writeIn() {
        var button = new Button(
                texts.get("roll.add"),
                click -> new WriteInDialog(texts, bank, roll.shift().id(), changed).open());
        var actions = new Div(button);
        actions.addClassName("actions");
        return actions;
    }

    private void list(String heading, Predicate<Booked> which) {
        var some = roll.people().stream().filter(which).toList();
        if (some.isEmpty()) return;
        var list = new OrderedList();
        list.addClassName("roll");
        some.forEach(one -> list.add(row(one)));
        add(new H3(texts.get(heading) + " (" + some.size() + ")"), list);
    }

    private ListItem row(Booked one) {
        var name = name(one);
        var row = new ListItem(new Span(name));
        var contact = one.phone() != null ? one.phone() : one.email();
        if (contact != null) {
            var reach = new Anchor(
                    contact.contains("@") ? "mailto:" + contact : "tel:" + contact.replace(" ", ""), contact);
            reach.addClassName("second");
            row.add(reach);
        }
        if (one.name() != null && one.team() != null) row.add(second(one.team()));
        if (one.walkIn()) row.add(second(texts.get("roll.walk-in")));
        boolean settled = one.seated() && !one.state().equals("booked");
        if (settled) {
            row.add(new Mark(state(texts, one), one.state().equals("attended") ? Tone.GOOD : Tone.PLAIN));
        }
        row.add(buttons(one, name));
        return row;
    }

    private static Span second(String words) {
        var second = new Span(words);
        second.addClassName("second");
        return second;
    }

    private String name(Booked one) {
        return one.name() == null ? texts.get("roll.not-yet", Objects.requireNonNullElse(one.team(), "")) : one.name();
    }

    static String state(PageTexts texts, Booked one) {
        return switch (one.state()) {
            case "attended" -> {
                var came = texts.get(one.confirmed() ? "roll.state.attended" : "roll.checked-in");
                yield one.minutes() == null ? came : came + ", " + texts.duration(one.minutes());
            }
            case "no-show", "excused" -> texts.get("roll.state." + one.state());
            default -> texts.get("ui.shift.state." + one.state());
        };
    }

    private Component buttons(Booked one, String name) {
        var buttons = new Div();
        buttons.addClassName("actions");
        if (roll.open() && one.seated()) {
            boolean came = one.state().equals("attended");
            if (!(came && one.confirmed())) buttons.add(mark(one, name, "attended"));
            if (!one.state().equals("no-show")) buttons.add(mark(one, name, "no-show"));
            if (!one.state().equals("excused")) buttons.add(mark(one, name, "excused"));
            if (came) buttons.add(time(one, name));
        } else if (roll.shift().scheduled() && !roll.open() && !one.state().equals("cancelled")) {
            var remove = new Button(texts.get("ui.shift.remove"), click -> remove(one, name));
            remove.setAriaLabel(texts.get("ui.shift.remove") + ": " + name);
            remove.addThemeName("tertiary");
            buttons.add(remove);
        }
        return buttons;
    }

    private Component mark(Booked one, String name, String state) {
        var button = new Button(texts.get("roll." + state), click -> write(one, new MarkRoll(state, null)));
        button.setAriaLabel(texts.get("roll." + state) + ": " + name);
        button.addThemeName(state.equals("attended") ? "small" : "tertiary small");
        return button;
    }

    private Component time(Booked one, String name) {
        int minutes = one.minutes() == null ? roll.minutes() : one.minutes();
        var button = new Button(texts.get("roll.time"), click -> new StayDialog(
                        texts, name, minutes, said -> write(one, new MarkRoll("attended", null, said)))
                .open());
        button.setAriaLabel(texts.get("roll.time") + " " + name);
        button.addThemeName("tertiary small");
        return button;
    }

    private void write(Booked one, MarkRoll mark) {
        bank.turns().roll().mark(roll.shift().id(), one.id(), mark);
        changed.run();
    }

    private void remove(Booked one, String name) {
        Confirm.askHard(
                texts,
                texts.get("ui.shift.remove.ask", name),
                texts.get("ui.shift.remove.effect"),
                texts.get("ui.shift.remove"),
                () -> write(one, new MarkRoll("cancelled", null)));
    }
}

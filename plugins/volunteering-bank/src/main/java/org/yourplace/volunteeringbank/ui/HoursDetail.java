package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Objects;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.spi.ledger.Entry;
import org.yourplace.spi.ledger.Standing;
import org.yourplace.volunteeringbank.hours.Hours;
import org.yourplace.volunteeringbank.hours.SayHours;

/** One volunteer's hours on one day: what happened to them, and the organisation's word. */
final class HoursDetail extends Div {
    private static final long serialVersionUID = 1L;

    private final transient ViewContext context;
    private final transient Bank bank;
    private final transient PageTexts texts;
    private final transient Hours hours;
    private final transient Runnable changed;

    HoursDetail(ViewContext context, Bank bank, Hours hours, Runnable changed) {
        this.context = context;
        this.bank = bank;
        this.texts = context.texts();
        this.hours = hours;
        this.changed = changed;
        addClassName("stack");
        var marks = new Div(new Mark(texts.get("hours.state." + hours.state()), HoursView.tone(hours.standing())));
        marks.addClassName("actions");
        add(marks, new H2(Objects.requireNonNullElse(hours.name(), "") + ", " + length(hours.minutes())));
        if (hours.own()) {
            add(new Notice(Tone.INFO, texts.get("hours.own")));
        }
        if (besides()) {
            add(new Notice(Tone.WAITING, texts.get("hours.same-day", length(hours.sameDay()))));
        }
        add(actions(), facts(), new H3(texts.get("ui.hours.entries")), entries());
    }

    private String length(long minutes) {
        return texts.duration(Math.toIntExact(minutes));
    }

    private Component actions() {
        var actions = new Div();
        actions.addClassName("actions");
        var stands = hours.standing();
        if (stands == Standing.WITHDRAWN || hours.own()) return actions;
        if (stands != Standing.CONFIRMED) {
            var confirm = HoursView.button(
                    texts.get(besides() ? "hours.confirm.besides" : "hours.confirm"), () -> say(SayHours.confirmed()));
            confirm.addThemeName("primary");
            actions.add(confirm);
        }
        actions.add(HoursView.button(
                texts.get("hours.change"), () -> new ChangeHoursDialog(texts, hours, this::say).open()));
        if (stands != Standing.DISPUTED) {
            actions.add(HoursView.button(texts.get("hours.dispute"), () -> new WhyDialog(
                            texts,
                            texts.get("hours.dispute.reason"),
                            texts.get("hours.dispute"),
                            reason -> say(SayHours.disputed(reason)))
                    .open()));
        }
        return actions;
    }

    private boolean besides() {
        return hours.sameDay() > 0;
    }

    private void say(SayHours said) {
        var after = bank.hours().say(hours.id(), said.besides(besides()));
        Notice.done(texts.get("hours.was." + after.state()));
        changed.run();
    }

    private Facts facts() {
        var facts = new Facts();
        var listing = hours.opportunityId();
        if (listing == null) {
            facts.fact(texts.get("ui.for"), hours.title());
        } else {
            facts.fact(
                    texts.get("ui.for"),
                    new Anchor(context.to("volunteering-bank/listings/" + listing), hours.title()));
        }
        return facts.fact(texts.get("ui.group"), hours.organisation())
                .fact(texts.get("hours.day"), texts.date(hours.day()))
                .fact(texts.get("ui.hours.logged"), texts.get("hours.how." + hours.loggedBy()));
    }

    private Component entries() {
        var list = new OrderedList();
        bank.hours().entries(hours.id()).forEach(entry -> list.add(new ListItem(line(entry))));
        return list;
    }

    private Component line(Entry entry) {
        var amount =
                entry.amount() == 0 ? "" : ": " + (entry.amount() < 0 ? "−" : "+") + length(Math.abs(entry.amount()));
        var line = new Span(texts.get("hours.step." + entry.step()) + amount);
        var reason = entry.reason();
        var second = new Span(
                texts.date(LocalDate.ofInstant(entry.at(), context.clock().getZone())) + ", "
                        + texts.get("hours.how." + entry.how().code()) + (reason == null ? "" : ": " + reason));
        second.addClassName("second");
        line.add(second);
        return line;
    }
}

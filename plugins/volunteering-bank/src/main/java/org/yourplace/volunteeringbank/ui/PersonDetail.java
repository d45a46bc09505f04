package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumSet;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.volunteeringbank.VolunteeringPermission;
import org.yourplace.volunteeringbank.application.AnswerPerson;
import org.yourplace.volunteeringbank.application.Applicant;
import org.yourplace.volunteeringbank.application.State;
import org.yourplace.volunteeringbank.message.Messages;

/** One person who is interested: how to reach them, what they said, and what becomes of it. */
final class PersonDetail extends Div {
    private static final long serialVersionUID = 1L;

    private final transient ViewContext context;
    private final transient Bank bank;
    private final transient PageTexts texts;
    private final transient Applicant person;
    private final transient Runnable changed;

    PersonDetail(ViewContext context, Bank bank, Applicant person, Runnable changed) {
        this.context = context;
        this.bank = bank;
        this.texts = context.texts();
        this.person = person;
        this.changed = changed;
        addClassName("stack");
        var marks = new Div(new Mark(texts.get("ui.applicant." + person.state()), tone()));
        marks.addClassName("actions");
        add(marks, new H2(person.name()));
        if (person.waitsForGuardian()) {
            add(new Notice(Tone.WAITING, texts.get("group.held.badge"), texts.get("group.held")));
        } else if (person.guardianName() != null) {
            var knows = "agreed".equals(person.guardian())
                    ? "ui.guardian"
                    : "to-tell".equals(person.guardian()) ? "ui.guardian.to-tell" : "ui.guardian.told";
            add(new Notice(Tone.WAITING, texts.get(knows), texts.get("ui.guardian.next", person.guardianName())));
        }
        if (person.keptBack()) add(new Notice(Tone.INFO, texts.get("ui.messages"), texts.get("group.kept-back")));
        add(steps(), facts());
        if (bank.core().access().may(VolunteeringPermission.RECORD_CHECKS)) {
            add(new PersonChecks(context, bank, texts, changed).of(person));
        }
        var message = person.message();
        if (message != null) {
            var said = new Paragraph(message);
            said.addClassName("said");
            add(said);
        }
        add(new PersonMessages(context, new Messages(bank.core()), texts, changed).of(person));
    }

    private Tone tone() {
        return switch (person.standing()) {
            case SENT -> person.late() ? Tone.LATE : Tone.WAITING;
            case CONTACTED -> Tone.INFO;
            case STARTED -> Tone.GOOD;
            case NOT_THIS_TIME, WITHDREW -> Tone.PLAIN;
        };
    }

    private Facts facts() {
        var facts = new Facts().fact(texts.get("ui.for"), listing());
        reach(facts, texts.get("ui.phone"), "tel:", person.phone());
        reach(facts, texts.get("ui.email"), "mailto:", person.email());
        var guardian = person.guardianName();
        if (guardian != null) {
            facts.fact(texts.get("ui.guardian.name"), guardian)
                    .fact(texts.get("ui.guardian.contact"), text(person.guardianContact()));
        }
        person.answers().forEach(one -> facts.fact(one.question(), answer(one.answer())));
        return facts.fact(texts.get("ui.person.age"), label("age-bands", person.ageBand()))
                .fact(
                        texts.get("ui.best-time"),
                        person.bestTime() == null ? "" : label("contact-times", person.bestTime()))
                .fact(texts.get("ui.sent"), texts.day(day(person.sentAt())))
                .fact(texts.get("ui.assisted"), person.assisted() ? texts.get("group.assisted") : "")
                .fact(texts.get("ui.reply-by"), texts.day(person.replyBy()))
                .fact(texts.get("ui.reason"), reason())
                .fact(texts.get("reference"), person.reference());
    }

    private String answer(String answer) {
        return answer.equals("yes") || answer.equals("no") ? texts.get("answer." + answer) : answer;
    }

    private Component listing() {
        return new Anchor(context.to("volunteering-bank/listings/" + person.opportunityId()), person.title());
    }

    private static void reach(
            Facts facts, String name, String scheme, @org.jspecify.annotations.Nullable String value) {
        if (value == null) return;
        var link = new Anchor(scheme + value.replace(" ", ""), value);
        link.setRouterIgnore(true);
        facts.fact(name, link);
    }

    private String reason() {
        var reason = person.reason();
        if (reason == null) return "";
        var list = person.standing() == State.WITHDREW ? "withdrew-reasons" : "not-this-time-reasons";
        return label(list, reason);
    }

    private String label(String list, String code) {
        return bank.core().codes().label(list, code, texts.locale());
    }

    private java.time.LocalDate day(java.time.Instant instant) {
        return instant.atZone(context.clock().getZone()).toLocalDate();
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    private Component steps() {
        var actions = new Div();
        actions.addClassName("actions");
        var next = person.standing().next();
        if (person.waitsForGuardian()) next = EnumSet.of(State.NOT_THIS_TIME);
        if (next.contains(State.CONTACTED)) actions.add(step("group.talked", State.CONTACTED, true));
        if (next.contains(State.STARTED))
            actions.add(step("group.started", State.STARTED, !next.contains(State.CONTACTED)));
        if (next.contains(State.NOT_THIS_TIME)) {
            actions.add(new Button(texts.get("group.not-this-time"), click -> notThisTime()));
        }
        return actions;
    }

    private Button step(String key, State to, boolean first) {
        var step = new Button(texts.get(key), click -> answer(new AnswerPerson(to.code(), null)));
        if (first) step.addThemeName("primary");
        return step;
    }

    private void notThisTime() {
        new ReasonDialog(
                        texts,
                        bank.core().codes(),
                        person.firstName(),
                        reason -> answer(new AnswerPerson(State.NOT_THIS_TIME.code(), reason)))
                .open();
    }

    private void answer(AnswerPerson answer) {
        bank.people().answer(person.id(), answer);
        Notice.done(texts.get("group.done." + answer.state(), person.firstName()));
        changed.run();
    }
}

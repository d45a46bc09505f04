package org.yourplace.csrbrokerage.allowance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import org.yourplace.csrbrokerage.allowance.Allowance;
import org.yourplace.csrbrokerage.allowance.AllowanceServices;
import org.yourplace.csrbrokerage.allowance.MyAllowance;
import org.yourplace.csrbrokerage.allowance.MyTimeOff;
import org.yourplace.csrbrokerage.allowance.TimeOff;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.Confirm;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.Figures;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Refusals;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.spi.error.DomainException;

/** An employee's own time off, also for those who came by their employer's sign-on and have no account of their own here. */
final class MyTimeOffView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;

    private final transient MyTimeOff mine;
    private final transient PageTexts texts;
    private final transient Wording words;
    private final Figures figures = new Figures();
    private final Div notes = new Div();
    private final ListDetail<TimeOff> list;

    MyTimeOffView(ViewContext context, AllowanceServices services) {
        super(context.texts().get("view.my-time-off"));
        mine = services.mine();
        texts = context.texts();
        words = new Wording(texts);
        lead(texts.get("ui.my-time-off.lead"));
        notes.addClassName("stack");
        list = ListSpec.<TimeOff>of(
                        texts,
                        texts.get("my-time-off.asked"),
                        ask -> mine.mine(ask.limit(), ask.after()),
                        one -> one.id().toString())
                .column(Column.of("when", texts.get("time-off.when.head"), words::when))
                .column(Column.of("length", texts.get("time-off.length.head"), words::length))
                .column(Column.<TimeOff>of("state", texts.get("time-off.state.head"), words::state)
                        .shows(one -> new Mark(words.state(one), Wording.tone(one))))
                .csv("my-time-off")
                .page(50)
                .opens(context, this::detail)
                .empty(() ->
                        new EmptyState(Icon.CLOCK, texts.get("my-time-off.none"), texts.get("ui.my-time-off.next")))
                .list();
        var body = new Div(notes, figures, list);
        body.addClassName("stack");
        add(body);
        show();
    }

    private void show() {
        var now = mine.allowance();
        notes.removeAll();
        figures.removeAll();
        if (now.covered()) {
            var ask = new Button(
                    texts.get("my-time-off.ask"), click -> new AskDialog(texts, now, mine, this::changed).open());
            ask.addThemeName("primary");
            notes.add(ask, new Paragraph(rule(now)), counts(now), new Paragraph(texts.get("time-off.duties")));
        } else {
            notes.add(new Notice(Tone.WAITING, outside(now)));
        }
        notes.add(
                new Paragraph(texts.get("ui.my-time-off.own")),
                new Anchor("/my/time-off", texts.get("my-time-off.heading")));
        now.allowances().forEach(this::pot);
    }

    private void pot(Allowance pot) {
        figures.figure(
                texts.get("time-off.pot." + pot.pot()),
                texts.get("time-off.of", texts.duration(pot.left()), texts.duration(pot.all())),
                texts.get(
                        "ui.my-time-off.beside",
                        texts.duration(pot.booked()),
                        texts.duration(pot.taken()),
                        texts.duration(pot.givenBack())));
    }

    private String rule(MyAllowance now) {
        var first = now.firstDay();
        return first == null ? "" : texts.get("my-time-off.rule", now.noticeWorkingDays(), texts.date(first));
    }

    private Facts counts(MyAllowance now) {
        return new Facts()
                .fact(texts.get("time-off.counts"), Objects.requireNonNullElse(now.counts(), ""))
                .fact(
                        texts.get("time-off.where"),
                        now.anyArea()
                                ? texts.get("time-off.anywhere")
                                : now.areas().stream()
                                        .map(MyAllowance.Ward::name)
                                        .collect(java.util.stream.Collectors.joining(", ")));
    }

    private String outside(MyAllowance now) {
        var from = now.openFrom();
        return from != null
                ? texts.get("my-time-off.outside.not-yet", texts.date(from))
                : texts.get("my-time-off.outside." + now.why());
    }

    private void changed() {
        show();
        list.refreshAll();
    }

    private Component detail(String id) {
        var one = mine.read(Wording.uuid(id));
        var detail = new Div(new Div(new Mark(words.state(one), Wording.tone(one))), new H2(words.when(one)));
        detail.addClassName("stack");
        var actions = new Div();
        actions.addClassName("actions");
        var other = one.otherDay();
        if (one.waits() && other != null) {
            var starts = Objects.requireNonNull(one.otherStarts());
            var ends = Objects.requireNonNull(one.otherEnds());
            detail.add(new Notice(
                    Tone.INFO,
                    texts.get("one-time-off.other"),
                    texts.get("time-off.when", texts.day(other), texts.time(starts), texts.time(ends))));
            actions.add(new Button(
                    texts.get("one-time-off.take-other"),
                    click -> attempt(() -> mine.takeOther(one.id()), "take-other")));
        }
        if (mine.mayWithdraw(one)) {
            actions.add(new Button(
                    texts.get("one-time-off.withdraw"),
                    click -> Confirm.ask(
                            texts,
                            texts.get("one-time-off.withdraw"),
                            texts.get("one-time-off.withdraw.text"),
                            texts.get("one-time-off.withdraw.send"),
                            () -> attempt(() -> mine.withdraw(one.id()), "withdraw"))));
        }
        detail.add(
                actions,
                new Facts()
                        .fact(texts.get("time-off.length.head"), words.length(one))
                        .fact(texts.get("ui.my-time-off.ref"), one.ref())
                        .fact(texts.get("one-time-off.decider"), Objects.requireNonNullElse(one.decider(), ""))
                        .fact(texts.get("one-time-off.decided-by"), words.decidedBy(one))
                        .fact(texts.get("one-time-off.reason"), Objects.requireNonNullElse(one.reason(), ""))
                        .fact(
                                texts.get("one-time-off.manager-sees"),
                                Objects.requireNonNullElse(one.shown(), texts.get("one-time-off.not-shown"))));
        return detail;
    }

    private void attempt(Runnable deed, String word) {
        try {
            deed.run();
            Notice.done(texts.get("one-time-off.done." + word));
            changed();
        } catch (DomainException refused) {
            notes.add(new Notice(Tone.LATE, Refusals.text(texts, refused)));
        }
    }

    @Override
    public void open(List<String> rest) {
        list.open(rest);
    }
}

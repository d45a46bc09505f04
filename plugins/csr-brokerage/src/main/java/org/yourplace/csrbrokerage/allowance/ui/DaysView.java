package org.yourplace.csrbrokerage.allowance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Objects;
import org.yourplace.csrbrokerage.allowance.AllowanceServices;
import org.yourplace.csrbrokerage.allowance.HostDay;
import org.yourplace.csrbrokerage.allowance.HostDays;
import org.yourplace.csrbrokerage.allowance.SayDay;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.Confirm;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.Filter;
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

/** Who came to help with time off from work; the organisation's word on it. */
final class DaysView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final String STATE = "state";
    private static final List<String> STATES = List.of("expected", "confirmed", "not-so", "called-off", "disputed");

    private final transient HostDays days;
    private final transient PageTexts texts;
    private final ListDetail<HostDay> list;

    DaysView(ViewContext context, AllowanceServices services) {
        super(context.texts().get("view.days"));
        days = services.days();
        texts = context.texts();
        lead(texts.get("ui.days.lead"));
        list = ListSpec.<HostDay>of(
                        texts,
                        texts.get("view.days"),
                        ask -> days.list(ask.choice(STATE).orElse(null), ask.wordsOrNull(), ask.limit(), ask.after()),
                        one -> one.id().toString())
                .column(Column.of("name", texts.get("ui.days.name"), HostDay::name))
                .column(Column.of("what", texts.get("ui.days.what"), HostDay::what))
                .column(Column.of("day", texts.get("ui.days.day"), one -> texts.date(one.day())))
                .column(Column.<HostDay>of("length", texts.get("time-off.length.head"), this::length)
                        .figures())
                .column(Column.<HostDay>of("state", texts.get("time-off.state.head"), this::state)
                        .shows(one -> new Mark(state(one), tone(one))))
                .search(texts.get("ui.days.search"))
                .filter(new Filter(
                        STATE,
                        texts.get("time-off.state.head"),
                        texts.get("ui.time-off.everything"),
                        new Wording(texts).choices("ui.days.state.", STATES)))
                .csv("days")
                .page(50)
                .opens(context, this::detail)
                .empty(() -> new EmptyState(Icon.TASK, texts.get("ui.days.none"), texts.get("ui.days.none.next")))
                .list();
        var write =
                new Button(texts.get("ui.days.write"), click -> new WriteDayDialog(texts, days, this::changed).open());
        var body = new Div(write, list);
        body.addClassName("stack");
        add(body);
    }

    private String length(HostDay one) {
        return texts.duration(Objects.requireNonNullElse(one.saidMinutes(), one.minutes()));
    }

    private String state(HostDay one) {
        return texts.get("ui.days.state." + one.state());
    }

    private static Tone tone(HostDay one) {
        return switch (one.state()) {
            case "confirmed" -> Tone.GOOD;
            case "expected" -> Tone.WAITING;
            case "disputed" -> Tone.LATE;
            default -> Tone.PLAIN;
        };
    }

    private Component detail(String id) {
        var one = days.read(Wording.uuid(id));
        var detail = new Div(new Div(new Mark(state(one), tone(one))), new H2(one.name() + ", " + length(one)));
        detail.addClassName("stack");
        if (one.counted() > 0) {
            detail.add(new Notice(
                    Tone.WAITING, texts.get("confirm-days.counted", texts.duration(Math.toIntExact(one.counted())))));
        }
        if (!one.state().equals("called-off")) detail.add(actions(one));
        detail.add(new Facts()
                .fact(texts.get("ui.days.what"), one.what())
                .fact(texts.get("ui.days.group"), one.organisation())
                .fact(texts.get("ui.days.day"), texts.date(one.day()))
                .fact(texts.get("ui.days.planned"), texts.duration(one.minutes()))
                .fact(texts.get("ui.my-time-off.ref"), one.ref())
                .fact(texts.get("one-time-off.reason"), Objects.requireNonNullElse(one.reason(), "")));
        return detail;
    }

    private Component actions(HostDay one) {
        var besides = one.counted() > 0 ? true : null;
        var actions = new Div();
        actions.addClassName("actions");
        if (!one.state().equals("confirmed")) {
            var confirm = new Button(
                    texts.get(besides == null ? "confirm-days.confirm" : "confirm-days.confirm.besides"),
                    click -> say(one, new SayDay("confirmed", null, null, besides)));
            confirm.addThemeName("primary");
            actions.add(confirm);
        }
        actions.add(new Button(texts.get("ui.days.change"), click -> new MinutesDialog(
                        texts,
                        Objects.requireNonNullElse(one.saidMinutes(), one.minutes()),
                        minutes -> say(one, new SayDay("confirmed", minutes, null, besides)))
                .open()));
        if (!one.state().equals("not-so")) {
            actions.add(new Button(
                    texts.get("confirm-days.not-so"),
                    click -> Confirm.ask(
                            texts,
                            texts.get("confirm-days.not-so"),
                            texts.get("ui.days.not-so.next"),
                            texts.get("confirm-days.not-so"),
                            () -> say(one, SayDay.notSo()))));
        }
        return actions;
    }

    private void say(HostDay one, SayDay said) {
        try {
            days.say(one.id(), said);
            Notice.done(texts.get("confirm-days.done." + said.state()));
            changed();
        } catch (DomainException refused) {
            add(new Notice(Tone.LATE, Refusals.text(texts, refused)));
        }
    }

    private void changed() {
        list.refreshAll();
    }

    @Override
    public void open(List<String> rest) {
        list.open(rest);
    }
}

package org.yourplace.csrbrokerage.allowance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.yourplace.csrbrokerage.allowance.AllowanceServices;
import org.yourplace.csrbrokerage.allowance.DecideTimeOff;
import org.yourplace.csrbrokerage.allowance.TimeOff;
import org.yourplace.csrbrokerage.allowance.TimeOffService;
import org.yourplace.csrbrokerage.allowance.TimeOffService.Asked;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Ask;
import org.yourplace.kit.view.Column;
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
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.error.DomainException;

/** What staff asked for, to decide on: a manager's own reports, or everybody's. For whom it is, is not there to be shown. */
final class TimeOffView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final String STATE = "state";
    private static final List<String> STATES = List.of("waiting", "approved", "refused", "withdrawn", "lapsed");

    private final transient TimeOffService service;
    private final transient PageTexts texts;
    private final transient Wording words;
    private final ListDetail<TimeOff> list;

    TimeOffView(ViewContext context, AllowanceServices services) {
        super(context.texts().get("view.time-off"));
        service = services.timeOff();
        texts = context.texts();
        words = new Wording(texts);
        lead(texts.get("ui.time-off.lead"));
        list = ListSpec.<TimeOff>of(texts, texts.get("view.time-off"), this::rows, one -> one.id()
                        .toString())
                .column(Column.of("name", texts.get("ui.time-off.name"), TimeOff::name))
                .column(Column.of("when", texts.get("time-off.when.head"), words::when))
                .column(Column.of("length", texts.get("time-off.length.head"), words::length))
                .column(Column.<TimeOff>of("state", texts.get("time-off.state.head"), words::state)
                        .shows(one -> new Mark(words.state(one), Wording.tone(one))))
                .search(texts.get("ui.time-off.search"))
                .days(texts.get("ui.time-off.from"), texts.get("ui.time-off.until"))
                .filter(new Filter(
                        STATE,
                        texts.get("time-off.state.head"),
                        texts.get("ui.time-off.everything"),
                        words.choices("time-off.state.", STATES)))
                .csv("time-off")
                .page(50)
                .opens(context, this::detail)
                .empty(() ->
                        new EmptyState(Icon.TASK, texts.get("ui.time-off.none"), texts.get("ui.time-off.none.next")))
                .list();
        add(list);
    }

    private Slice<TimeOff> rows(Ask ask) {
        var until = ask.choice("until").map(LocalDate::parse).orElse(null);
        return service.list(
                new Asked(
                        ask.choice(STATE).orElse(null),
                        ask.wordsOrNull(),
                        ask.choice("from").map(LocalDate::parse).orElse(null),
                        until == null ? null : until.plusDays(1)),
                ask.limit(),
                ask.after());
    }

    private Component detail(String id) {
        var one = service.read(Wording.uuid(id));
        var asked = one.timeOff();
        var detail = new Div(
                new Div(new Mark(words.state(asked), Wording.tone(asked))),
                new H2(one.name() + ", " + words.when(asked)));
        detail.addClassName("stack");
        if (asked.waits() && !asked.suggested()) detail.add(actions(asked));
        detail.add(facts(one));
        return detail;
    }

    private Facts facts(TimeOffService.Beside one) {
        var asked = one.timeOff();
        return new Facts()
                .fact(texts.get("time-off.length.head"), words.length(asked))
                .fact(
                        texts.get("decide-time-off.policy"),
                        texts.get(
                                "decide-time-off.within." + one.within().word(),
                                one.within().noticeWorkingDays()))
                .fact(texts.get("ui.time-off.version"), String.valueOf(asked.policyVersion()))
                .fact(
                        texts.get("decide-time-off.others"),
                        one.others().isEmpty()
                                ? texts.get("decide-time-off.others.none")
                                : String.join(", ", one.others()))
                .fact(texts.get("decide-time-off.left-after"), texts.duration(one.leftAfter()))
                .fact(texts.get("one-time-off.decider"), Objects.requireNonNullElse(asked.decider(), ""))
                .fact(texts.get("one-time-off.decided-by"), words.decidedBy(asked))
                .fact(texts.get("one-time-off.reason"), Objects.requireNonNullElse(asked.reason(), ""))
                .fact(texts.get("decide-time-off.shown"), Objects.requireNonNullElse(asked.shown(), ""))
                .fact(texts.get("time-off.taken"), asked.taken() == 0 ? "" : texts.duration(asked.taken()));
    }

    private Component actions(TimeOff asked) {
        var approve =
                new Button(texts.get("decide-time-off.approve"), click -> decide(asked, DecideTimeOff.approve(), true));
        approve.addThemeName("primary");
        var actions = new Div(
                approve,
                new Button(
                        texts.get("decide-time-off.suggest"),
                        click -> new SuggestDialog(texts, asked, said -> decide(asked, said, false)).open()),
                new Button(texts.get("decide-time-off.decline"), click -> new WhyDialog(
                                texts,
                                texts.get("decide-time-off.reason"),
                                texts.get("decide-time-off.decline.send"),
                                reason -> decide(asked, DecideTimeOff.refuse(reason), true))
                        .open()));
        actions.addClassName("actions");
        return actions;
    }

    private void decide(TimeOff asked, DecideTimeOff said, boolean tell) {
        try {
            service.decide(asked.id(), said);
            Notice.done(texts.get("decide-time-off.done." + said.answer()));
            list.refreshAll();
        } catch (DomainException refused) {
            if (!tell) throw refused;
            add(new Notice(Tone.LATE, Refusals.text(texts, refused)));
        }
    }

    @Override
    public void open(List<String> rest) {
        list.open(rest);
    }
}

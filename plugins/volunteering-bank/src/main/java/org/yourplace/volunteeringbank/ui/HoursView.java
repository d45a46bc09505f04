package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Ask;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Figures;
import org.yourplace.kit.view.Filter;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.ledger.Asked;
import org.yourplace.spi.ledger.Standing;
import org.yourplace.volunteeringbank.hours.Hours;

/** Hours that volunteers gave: those that wait for the organisation's word first, confirmed one by one or together. */
final class HoursView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final String SHOW = "show";
    private static final String EVERYTHING = "everything";

    private final transient Bank bank;
    private final transient PageTexts texts;
    private final transient ViewContext context;
    private final Figures totals = new Figures();
    private final ListDetail<Hours> list;

    HoursView(ViewContext context, Bank bank) {
        super(context.texts().get("view.hours"));
        this.context = context;
        this.bank = bank;
        this.texts = context.texts();
        lead(texts.get("ui.hours.lead"));
        list = ListSpec.<Hours>of(texts, texts.get("view.hours"), this::rows, hours -> hours.id()
                        .toString())
                .columns(columns())
                .search(texts.get("ui.hours.search"))
                .days(texts.get("ui.hours.from"), texts.get("ui.hours.until"))
                .filter(new Filter(SHOW, texts.get("ui.hours.show"), texts.get("ui.hours.to-confirm"), choices()))
                .bulk(texts.get("ui.hours.confirm-all"), this::confirm)
                .csv("hours")
                .page(50)
                .opens(context, this::detail)
                .empty(() ->
                        new EmptyState(Icon.TASK, texts.get("hours.none-to-confirm"), texts.get("ui.hours.none.next")))
                .list();
        var body = new Div(totals, list);
        body.addClassName("stack");
        add(body);
        count();
    }

    private void count() {
        var all = bank.hours().totals(Asked.held());
        totals.removeAll();
        totals.figure(
                texts.get("hours.state.confirmed"), length(all.confirmed()), texts.get("ui.hours.confirmed.beside"));
        totals.figure(texts.get("hours.state.logged"), length(all.waiting()), "");
        totals.figure(texts.get("hours.state.disputed"), length(all.disputed()), "");
        totals.figure(
                texts.get("hours.state.self-reported"),
                length(all.selfReported()),
                texts.get("ui.hours.self-reported.beside"));
    }

    private String length(long minutes) {
        return texts.duration(Math.toIntExact(minutes));
    }

    private List<Column<Hours>> columns() {
        return List.of(
                Column.of("name", texts.get("ui.person"), hours -> Objects.requireNonNullElse(hours.name(), "")),
                Column.<Hours>of("for", texts.get("ui.for"), Hours::title).shows(this::what),
                Column.of("day", texts.get("hours.day"), hours -> texts.date(hours.day())),
                Column.<Hours>of("length", texts.get("hours.length"), hours -> length(hours.minutes()))
                        .figures(),
                Column.<Hours>of("state", texts.get("ui.state"), this::state)
                        .shows(hours -> new Mark(state(hours), tone(hours.standing()))));
    }

    private Component what(Hours hours) {
        var what = new Span(hours.title());
        if (!hours.organisation().equals(context.tenant().name())) {
            var group = new Span(hours.organisation());
            group.addClassName("second");
            what.add(group);
        }
        return what;
    }

    private String state(Hours hours) {
        return texts.get("hours.state." + hours.state());
    }

    static Tone tone(Standing standing) {
        return switch (standing) {
            case CONFIRMED -> Tone.GOOD;
            case LOGGED -> Tone.WAITING;
            case DISPUTED -> Tone.LATE;
            case SELF_REPORTED, WITHDRAWN -> Tone.PLAIN;
        };
    }

    private Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        for (var standing :
                List.of(Standing.CONFIRMED, Standing.DISPUTED, Standing.SELF_REPORTED, Standing.WITHDRAWN)) {
            choices.put(standing.code(), texts.get("hours.state." + standing.code()));
        }
        choices.put(EVERYTHING, texts.get("ui.hours.everything"));
        return choices;
    }

    private Slice<Hours> rows(Ask ask) {
        var show = ask.choice(SHOW);
        var standing =
                show.isEmpty() ? Standing.LOGGED : Standing.of(show.get()).orElse(null);
        var until = ask.choice("until").map(LocalDate::parse).orElse(null);
        var asked = Asked.held()
                .in(standing)
                .between(
                        ask.choice("from").map(LocalDate::parse).orElse(null), until == null ? null : until.plusDays(1))
                .holding(ask.wordsOrNull());
        return bank.hours().list(asked, ask.limit(), ask.after());
    }

    private void confirm(List<String> ids) {
        int confirmed = bank.hours().confirm(ids.stream().map(UUID::fromString).toList());
        Notice.done(texts.count("ui.hours.confirmed", confirmed));
        changed();
    }

    private void changed() {
        count();
        list.refreshAll();
    }

    private Component detail(String id) {
        return new HoursDetail(context, bank, bank.hours().read(uuid(id)), this::changed);
    }

    static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notOne) {
            throw DomainException.notFound();
        }
    }

    static Button button(String label, Runnable deed) {
        return new Button(label, click -> deed.run());
    }

    @Override
    public void open(List<String> rest) {
        list.open(rest);
    }
}

package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Ask;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Filter;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.RowId;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.VolunteeringPermission;
import org.yourplace.volunteeringbank.page.ShiftWording;
import org.yourplace.volunteeringbank.shift.ShiftDetails;
import org.yourplace.volunteeringbank.shift.ShiftsAsked;

/** The organisation's shifts by date, one open beside the list with everybody on it, and the form for new ones. */
final class ShiftsView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";
    private static final String EDIT = "edit";
    private static final String SHOW = "show";
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration YEAR = Duration.ofDays(366);

    private final transient ViewContext context;
    private final transient Bank bank;
    private final transient PageTexts texts;
    private final transient ShiftWording words;
    private final boolean runs;
    private final ListDetail<ShiftDetails> list;
    private final Div writing = new Div();

    ShiftsView(ViewContext context, Bank bank) {
        super(context.texts().get("view.shifts"));
        this.context = context;
        this.bank = bank;
        this.texts = context.texts();
        this.words = new ShiftWording(bank.core(), texts);
        this.runs = bank.core().access().may(VolunteeringPermission.RUN_SHIFTS);
        list = ListSpec.<ShiftDetails>of(texts, texts.get("view.shifts"), this::rows, shift -> shift.id()
                        .toString())
                .column(Column.of("when", texts.get("listing.when"), words::when))
                .column(Column.<ShiftDetails>of("listing", texts.get("ui.listing"), ShiftDetails::title)
                        .shows(this::titled))
                .column(Column.of("taken", texts.get("ui.places"), shift -> taken(shift)))
                .column(Column.<ShiftDetails>of("state", texts.get("ui.state"), words::places)
                        .shows(this::mark))
                .filter(new Filter(
                        SHOW,
                        texts.get("ui.shifts.show"),
                        texts.get("ui.shifts.ahead"),
                        Map.of("week", texts.get("ui.shifts.week"), "past", texts.get("ui.shifts.past"))))
                .csv("shifts")
                .page(50)
                .opens(context, this::detail)
                .empty(this::empty)
                .list();
        writing.setVisible(false);
        add(list, writing);
    }

    private Slice<ShiftDetails> rows(Ask ask) {
        var now = context.clock().instant();
        Instant from = now;
        @Nullable Instant until = null;
        var show = ask.choice(SHOW).orElse("");
        if (show.equals("week")) {
            until = now.plus(WEEK);
        } else if (show.equals("past")) {
            from = now.minus(YEAR);
            until = now;
        }
        return bank.turns().shifts().own(new ShiftsAsked(from, until, null, ask.limit(), ask.after()));
    }

    private String taken(ShiftDetails shift) {
        return texts.get("roll.of", shift.taken(), shift.capacity());
    }

    private Component titled(ShiftDetails shift) {
        var title = new Span(shift.title());
        if (!shift.organisation().equals(context.tenant().name())) {
            var group = new Span(shift.organisation());
            group.addClassName("second");
            title.add(group);
        }
        return title;
    }

    private Component mark(ShiftDetails shift) {
        var tone = !shift.scheduled() ? Tone.PLAIN : shift.placesLeft() > 0 ? Tone.GOOD : Tone.WAITING;
        return new Mark(words.places(shift), tone);
    }

    private Component empty() {
        return runs
                ? new EmptyState(Icon.LIST, texts.get("ui.shifts.none"), texts.get("ui.shifts.none.next"), ask())
                : new EmptyState(Icon.LIST, texts.get("ui.shifts.none"), texts.get("ui.shifts.none.reader"));
    }

    private Anchor ask() {
        var ask = new Anchor(context.here(NEW), Icon.ADD.drawing(), new Span(texts.get("ui.shifts.new")));
        ask.addClassName("button-link");
        return ask;
    }

    private Component detail(String id) {
        return new ShiftDetail(context, bank, readable(id), list::refreshAll);
    }

    private ShiftDetails readable(String id) {
        return bank.turns().shifts().readOwn(RowId.of(id).orElseThrow(DomainException::notFound));
    }

    @Override
    public void open(List<String> rest) {
        boolean asNew = rest.equals(List.of(NEW));
        boolean edit = rest.size() == 2 && rest.getLast().equals(EDIT);
        boolean form = runs && (asNew || edit);
        list.setVisible(!form);
        writing.setVisible(form);
        writing.removeAll();
        clearActions();
        if (form) {
            title(texts.get(asNew ? "ui.shifts.new" : "ui.shifts.edit"));
            writing.add(new ShiftForm(context, bank, asNew ? null : readable(rest.getFirst())).panel());
            return;
        }
        title(texts.get("view.shifts"));
        if (runs) actions(ask());
        list.open(rest);
    }
}

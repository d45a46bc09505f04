package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.yourplace.kit.view.Rows;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.application.Applicant;
import org.yourplace.volunteeringbank.application.State;

/** Who is interested, the longest wait first, and what the organisation says to them. */
final class PeopleView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final String SHOW = "show";
    private static final String EVERYBODY = "everybody";
    private static final String WROTE = "wrote";

    private final transient Bank bank;
    private final transient PageTexts texts;
    private final transient ViewContext context;
    private final transient List<Column<Applicant>> columns;
    private final ListDetail<Applicant> list;

    PeopleView(ViewContext context, Bank bank) {
        super(context.texts().get("view.people"));
        this.context = context;
        this.bank = bank;
        this.texts = context.texts();
        lead(texts.get("ui.people.lead"));
        columns = columns();
        list = ListSpec.<Applicant>of(texts, texts.get("view.people"), this::rows, person -> person.id()
                        .toString())
                .columns(columns)
                .search(texts.get("ui.people.search"))
                .filter(new Filter(SHOW, texts.get("ui.people.show"), texts.get("ui.people.waiting"), choices()))
                .csv("people")
                .page(50)
                .opens(context, this::detail)
                .empty(this::nobody)
                .list();
        add(list);
    }

    private List<Column<Applicant>> columns() {
        return List.of(
                Column.of("name", texts.get("ui.person"), Applicant::name),
                Column.<Applicant>of("for", texts.get("ui.for"), this::what).shows(this::whatTwice),
                Column.<Applicant>of("waiting", texts.get("ui.waiting"), this::wait)
                        .shows(this::waitMark),
                Column.of("state", texts.get("ui.state"), this::state),
                Column.<Applicant>of(
                                "messages",
                                texts.get("ui.messages.new"),
                                person -> person.unread() == 0 ? "" : Integer.toString(person.unread()))
                        .figures(),
                Column.of("by", texts.get("ui.reply-by"), person -> texts.day(person.replyBy())));
    }

    private String what(Applicant person) {
        return person.title();
    }

    private Component whatTwice(Applicant person) {
        var what = new Span(person.title());
        if (!person.organisation().equals(context.tenant().name())) {
            var group = new Span(person.organisation());
            group.addClassName("second");
            what.add(group);
        }
        return what;
    }

    private String wait(Applicant person) {
        return texts.count("group.days", person.workingDays());
    }

    private Component waitMark(Applicant person) {
        if (person.standing() != State.SENT) return new Span(wait(person));
        return person.late()
                ? new Mark(texts.count("group.late", person.workingDays()), Tone.LATE)
                : new Mark(wait(person), Tone.WAITING);
    }

    private String state(Applicant person) {
        return texts.get("ui.applicant." + person.state());
    }

    private Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        choices.put(WROTE, texts.get("ui.messages.new"));
        for (var state : List.of(State.CONTACTED, State.STARTED, State.NOT_THIS_TIME, State.WITHDREW)) {
            choices.put(state.code(), texts.get("ui.applicant." + state.code()));
        }
        choices.put(EVERYBODY, texts.get("ui.people.everybody"));
        return choices;
    }

    /** Those who wait are read as a whole, in the order of their wait; everybody else by key, the newest first. */
    private Slice<Applicant> rows(Ask ask) {
        var show = ask.choice(SHOW);
        if (show.isEmpty() || show.get().equals(WROTE)) {
            return Rows.of(
                            () -> show.isEmpty()
                                    ? bank.people().waiting(null)
                                    : bank.people().unread(),
                            searched(),
                            (person, choice) -> true)
                    .read(ask);
        }
        var state = show.flatMap(State::of).orElse(null);
        return ask.words().isEmpty()
                ? bank.people().all(null, state, ask.limit(), ask.after())
                : bank.people().search(ask.words(), state, ask.limit(), ask.after());
    }

    /** The search field promises the reference too, which stands in no column. */
    private List<Column<Applicant>> searched() {
        var searched = new ArrayList<>(columns);
        searched.add(Column.of("reference", texts.get("reference"), Applicant::reference));
        return searched;
    }

    private Component nobody() {
        var listings = new Anchor(context.to("volunteering-bank/listings"), texts.get("view.listings"));
        listings.addClassName("button-link");
        return new EmptyState(Icon.PEOPLE, texts.get("group.nobody"), texts.get("ui.people.none.next"), listings);
    }

    private Component detail(String id) {
        var person = bank.people().read(RowId.of(id).orElseThrow(DomainException::notFound));
        return new PersonDetail(context, bank, person, list::refreshAll);
    }

    @Override
    public void open(List<String> rest) {
        list.open(rest);
    }
}

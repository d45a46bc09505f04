package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Filter;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.RowId;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.VolunteeringPermission;
import org.yourplace.volunteeringbank.listing.ListingsAsked;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.Status;

/** What the organisation asks for: the list with one listing open beside it, the map, and the form for a new or changed one. */
final class ListingsView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";
    private static final String EDIT = "edit";
    private static final String STATE = "state";

    private final transient ViewContext context;
    private final transient Bank bank;
    private final transient PageTexts texts;
    private final transient ListingWords words;
    private final boolean writes;
    private final ListDetail<OpportunityDetails> list;
    private final Div reading = new Div();
    private final Div writing = new Div();

    ListingsView(ViewContext context, Bank bank) {
        super(context.texts().get("view.listings"));
        this.context = context;
        this.bank = bank;
        this.texts = context.texts();
        this.words = ListingWords.of(bank, texts);
        this.writes = bank.core().access().may(VolunteeringPermission.WRITE_LISTINGS);
        list = spec().list();
        reading.add(list, map());
        reading.addClassName("stack");
        writing.setVisible(false);
        add(reading, writing);
    }

    private ListSpec<OpportunityDetails> spec() {
        return ListSpec.<OpportunityDetails>of(
                        texts,
                        texts.get("view.listings"),
                        ask -> bank.listings()
                                .own(new ListingsAsked(
                                        ask.wordsOrNull(),
                                        ask.choice(STATE).flatMap(Status::of).orElse(null),
                                        ask.sort(),
                                        ask.descending(),
                                        ask.limit(),
                                        ask.after())),
                        listing -> listing.id().toString())
                .column(Column.<OpportunityDetails>of("title", texts.get("ui.listing"), OpportunityDetails::title)
                        .sorts()
                        .shows(this::titled))
                .column(Column.<OpportunityDetails>of("state", texts.get("ui.state"), words::state)
                        .shows(words::mark))
                .column(Column.<OpportunityDetails>of("starts", texts.get("listing.when"), words::when)
                        .sorts())
                .column(Column.of("where", texts.get("listing.where"), words::where))
                .column(Column.of("places", texts.get("ui.places"), words::places))
                .search(texts.get("ui.listings.search"))
                .filter(new Filter(STATE, texts.get("ui.state"), texts.get("ui.state.all"), states()))
                .csv("listings")
                .opens(context, this::detail)
                .empty(this::empty);
    }

    private Component titled(OpportunityDetails listing) {
        var title = new Span(listing.title());
        if (!listing.organisation().name().equals(context.tenant().name())) {
            var group = new Span(words.group(listing));
            group.addClassName("second");
            title.add(group);
        }
        return title;
    }

    private Map<String, String> states() {
        var states = new LinkedHashMap<String, String>();
        for (var state : List.of(
                Status.LIVE,
                Status.SUBMITTED,
                Status.DRAFT,
                Status.PAUSED,
                Status.FILLED,
                Status.ENDED,
                Status.WITHDRAWN)) {
            states.put(state.code(), texts.get("ui.state." + state.code()));
        }
        return states;
    }

    private Component empty() {
        return writes
                ? new EmptyState(Icon.LIST, texts.get("ui.listings.none"), texts.get("ui.listings.none.next"), ask())
                : new EmptyState(Icon.LIST, texts.get("ui.listings.none"), texts.get("ui.listings.none.reader"));
    }

    private Anchor ask() {
        var ask = new Anchor(context.here(NEW), Icon.ADD.drawing(), new Span(texts.get("ui.ask")));
        ask.addClassName("button-link");
        return ask;
    }

    private Component detail(String id) {
        return new ListingDetail(context, bank, words, readable(id), list::refreshAll);
    }

    private OpportunityDetails readable(String id) {
        return bank.listings().readOwn(RowId.of(id).orElseThrow(DomainException::notFound));
    }

    /** The live listings on the city's wards; folded away, because the list says the same. */
    private Component map() {
        var fold = new NativeDetails(texts.get("ui.map.show"));
        fold.addClassName("fold");
        var box = new Div();
        fold.setContent(box);
        fold.addToggleListener(toggle -> {
            if (toggle.isOpened() && box.getComponentCount() == 0) {
                box.add(new ListingsMap(context, bank).map());
            }
        });
        return fold;
    }

    @Override
    public void open(List<String> rest) {
        boolean asNew = rest.equals(List.of(NEW));
        boolean edit = rest.size() == 2 && rest.getLast().equals(EDIT);
        boolean form = writes && (asNew || edit);
        reading.setVisible(!form);
        writing.setVisible(form);
        writing.removeAll();
        clearActions();
        if (form) {
            title(texts.get(asNew ? "ui.ask" : "ui.edit"));
            writing.add(new ListingForm(context, bank, asNew ? null : readable(rest.getFirst())).panel());
            return;
        }
        title(texts.get("view.listings"));
        if (writes) actions(ask());
        list.open(rest);
    }
}

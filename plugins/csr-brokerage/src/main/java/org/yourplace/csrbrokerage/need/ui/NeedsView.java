package org.yourplace.csrbrokerage.need.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.yourplace.csrbrokerage.need.Need;
import org.yourplace.csrbrokerage.need.NeedServices;
import org.yourplace.csrbrokerage.need.NeedStatus;
import org.yourplace.csrbrokerage.need.NeedsAsked;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Ask;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Filter;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.spi.data.Slice;

/** What the organisation needs, one open beside the list, and the form for a new one. */
final class NeedsView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";
    private static final String EDIT = "edit";
    private static final String STATUS = "status";
    private static final String KIND = "kind";

    private final transient ViewContext context;
    private final transient NeedServices services;
    private final transient Words words;
    private final ListDetail<Need> list;
    private final Div writing = new Div();

    NeedsView(ViewContext context, NeedServices services) {
        super(context.texts().get("view.needs"));
        this.context = context;
        this.services = services;
        this.words = new Words(context, services);
        lead(words.get("need.view.lead"));
        list = ListSpec.<Need>of(words.texts(), words.get("view.needs"), this::rows, need -> need.id()
                        .toString())
                .columns(List.of(
                        Column.of("title", words.get("need.write.title"), Need::title),
                        Column.of("kind", words.get("need.kind"), need -> words.get("need.kind." + need.kind())),
                        Column.<Need>of(
                                        "status",
                                        words.get("need.view.status"),
                                        need -> words.get("need.status." + need.status()))
                                .shows(this::mark),
                        Column.of("group", words.get("need.view.group"), Need::organisation),
                        Column.of("changed", words.get("need.view.changed"), need -> words.day(need.updatedAt()))))
                .filter(new Filter(STATUS, words.get("need.view.status"), words.get("need.view.all"), words.statuses()))
                .filter(new Filter(KIND, words.get("need.kind"), words.get("need.view.all"), words.kinds()))
                .search(words.get("need.view.search"))
                .csv("needs")
                .opens(context, this::detail)
                .empty(() ->
                        new EmptyState(Icon.LIST, words.get("need.view.none"), words.get("need.view.none.next"), ask()))
                .list();
        writing.setVisible(false);
        add(list, writing);
    }

    private Component mark(Need need) {
        return new Mark(
                words.get("need.status." + need.status()),
                Words.tone(NeedStatus.of(need.status()).orElseThrow()));
    }

    private Slice<Need> rows(Ask ask) {
        return services.needs()
                .own(new NeedsAsked(
                        ask.choice(STATUS).orElse(null),
                        ask.choice(KIND).orElse(null),
                        null,
                        ask.words(),
                        ask.limit(),
                        ask.after()));
    }

    private Anchor ask() {
        var ask = new Anchor(context.here(NEW), Icon.ADD.drawing(), new Span(words.get("need.ours.new")));
        ask.addClassName("button-link");
        return ask;
    }

    private Component detail(String id) {
        return new NeedDetail(words, services.needs().readOwn(Words.id(id)), list::refreshAll);
    }

    @Override
    public void open(List<String> rest) {
        boolean asNew = rest.equals(List.of(NEW));
        boolean edit = rest.size() == 2 && rest.getLast().equals(EDIT);
        list.setVisible(!asNew && !edit);
        writing.setVisible(asNew || edit);
        writing.removeAll();
        clearActions();
        if (asNew || edit) {
            title(words.get(asNew ? "need.ours.new" : "need.edit"));
            writing.add(
                    new NeedForm(words, asNew ? null : services.needs().readOwn(Words.id(rest.getFirst()))).panel());
            return;
        }
        title(words.get("view.needs"));
        actions(ask());
        list.open(rest);
    }
}

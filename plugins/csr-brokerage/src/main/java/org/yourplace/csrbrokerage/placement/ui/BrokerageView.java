package org.yourplace.csrbrokerage.placement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.yourplace.csrbrokerage.placement.RankedNeed;
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
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.error.DomainException;

/** The broker's desk: what groups need in the order to take it up, and what the weight for priority areas does to that order. */
final class BrokerageView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final String KIND = "kind";

    private final transient ViewContext context;
    private final transient Parts parts;
    private final transient PageTexts texts;
    private final ListDetail<RankedNeed> list;

    BrokerageView(ViewContext context, Parts parts) {
        super(context.texts().get("view.brokerage"));
        this.context = context;
        this.parts = parts;
        this.texts = context.texts();
        lead(texts.get("brokerage.lead"));
        list = ListSpec.<RankedNeed>of(texts, texts.get("view.brokerage"), this::rows, one -> one.need()
                        .id()
                        .toString())
                .columns(columns())
                .search(texts.get("brokerage.search"))
                .filter(new Filter(KIND, texts.get("brokerage.kind"), texts.get("brokerage.all-kinds"), kinds()))
                .csv("needs")
                .opens(context, this::detail)
                .empty(() -> new EmptyState(Icon.HAND, texts.get("brokerage.none"), texts.get("brokerage.none.next")))
                .list();
        if (parts.desk().brokers()) add(effect());
        add(list);
    }

    private Slice<RankedNeed> rows(Ask ask) {
        return parts.desk().brokers()
                ? parts.desk().needs(null, ask.wordsOrNull(), ask.choice(KIND).orElse(null), ask.limit(), ask.after())
                : new Slice<>(List.of(), null);
    }

    private LinkedHashMap<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        List.of("trustee", "skill", "mentor", "expertise").forEach(kind -> kinds.put(kind, texts.get("kind." + kind)));
        return kinds;
    }

    private List<Column<RankedNeed>> columns() {
        return List.of(
                Column.of(
                        "title", texts.get("brokerage.title"), one -> one.need().title()),
                Column.of("rank", texts.get("brokerage.rank"), one -> String.valueOf(one.rank())),
                Column.of("organisation", texts.get("brokerage.organisation"), one -> one.need()
                        .organisation()),
                Column.of(
                        KIND,
                        texts.get("brokerage.kind"),
                        one -> texts.get("kind." + one.need().kind())),
                Column.<RankedNeed>of(
                                "priority",
                                texts.get("brokerage.priority"),
                                one -> texts.get("brokerage.priority." + (one.priority() ? "yes" : "no")))
                        .shows(this::priority),
                Column.<RankedNeed>of("fitting", texts.get("brokerage.fitting"), one -> String.valueOf(one.fitting()))
                        .figures(),
                Column.<RankedNeed>of("points", texts.get("brokerage.points"), one -> texts.number(one.score()))
                        .figures());
    }

    private Component priority(RankedNeed one) {
        return one.priority()
                ? new Mark(texts.get("brokerage.priority.yes"), Tone.GOOD)
                : new com.vaadin.flow.component.html.Span(texts.get("brokerage.priority.no"));
    }

    private Component effect() {
        var effect = parts.desk().effect();
        var figures = new Figures()
                .figure(texts.get("brokerage.effect.zero", effect.top()), String.valueOf(effect.atZero()), "")
                .figure(
                        texts.get("brokerage.effect.now", effect.top(), effect.weight()),
                        String.valueOf(effect.inForce()),
                        texts.get("brokerage.effect.beside", effect.priority(), effect.needs()));
        var body = new Div(figures, new Paragraph(texts.get("brokerage.effect.method")));
        body.addClassName("stack");
        var section = new Section(new H2(texts.get("brokerage.effect")), body);
        section.addClassName("block");
        return section;
    }

    private Component detail(String id) {
        try {
            return new NeedDetail(context, parts, parts.desk().need(UUID.fromString(id)), list::refreshAll);
        } catch (IllegalArgumentException | DomainException none) {
            return new Paragraph(texts.get("error.not-found"));
        }
    }

    @Override
    public void open(List<String> rest) {
        list.open(rest);
    }
}

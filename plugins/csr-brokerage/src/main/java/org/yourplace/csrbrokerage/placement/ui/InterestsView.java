package org.yourplace.csrbrokerage.placement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yourplace.csrbrokerage.placement.Advice;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Filter;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.spi.error.DomainException;

/** What the council's monitoring officer is asked about councillors' interests. */
final class InterestsView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final String STATE = "state";

    private final transient ViewContext context;
    private final transient Parts parts;
    private final transient PageTexts texts;
    private final ListDetail<Advice> list;

    InterestsView(ViewContext context, Parts parts) {
        super(context.texts().get("view.interests"));
        this.context = context;
        this.parts = parts;
        this.texts = context.texts();
        lead(texts.get("interests.lead"));
        list = ListSpec.<Advice>of(
                        texts,
                        texts.get("view.interests"),
                        ask -> parts.officer()
                                .asked(
                                        ask.choice(STATE).map("open"::equals).orElse(null),
                                        ask.wordsOrNull(),
                                        ask.limit(),
                                        ask.after()),
                        one -> one.id().toString())
                .column(Column.of("name", texts.get("interests.name"), Advice::name))
                .column(Column.of("role", texts.get("interests.role"), one -> one.role() + ", " + one.organisation()))
                .column(Column.of("asked", texts.get("interests.asked"), this::asked))
                .column(Column.<Advice>of(STATE, texts.get("interests.state"), this::state)
                        .shows(one -> new Mark(state(one), one.given() ? Tone.GOOD : Tone.WAITING)))
                .search(texts.get("interests.search"))
                .filter(new Filter(STATE, texts.get("interests.state"), texts.get("interests.state.all"), states()))
                .csv("interests")
                .opens(context, this::detail)
                .empty(() -> new EmptyState(Icon.SEAL, texts.get("interests.none"), texts.get("interests.none.next")))
                .list();
        add(list);
    }

    private Map<String, String> states() {
        var states = new LinkedHashMap<String, String>();
        states.put("open", texts.get("interests.state.open"));
        states.put("given", texts.get("interests.state.given"));
        return states;
    }

    private String asked(Advice one) {
        return texts.date(LocalDate.ofInstant(one.askedAt(), context.clock().getZone()));
    }

    private String state(Advice one) {
        return one.given() ? texts.get("outcome." + one.outcome()) : texts.get("interests.state.open");
    }

    private Component detail(String id) {
        try {
            return new AdviceDetail(parts, texts, parts.officer().advice(UUID.fromString(id)), list::refreshAll);
        } catch (IllegalArgumentException | DomainException none) {
            return new Paragraph(texts.get("error.not-found"));
        }
    }

    @Override
    public void open(List<String> rest) {
        list.open(rest);
    }
}

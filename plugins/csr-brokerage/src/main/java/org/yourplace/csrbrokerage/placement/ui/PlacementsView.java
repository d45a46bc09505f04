package org.yourplace.csrbrokerage.placement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yourplace.csrbrokerage.placement.Placement;
import org.yourplace.csrbrokerage.placement.page.PlacementWords;
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

/** Placements that the organisation has a part in: as the broker, as the charity, or as an employer to whom one is shown. */
final class PlacementsView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final String STAGE = "stage";
    private static final String LATE = "late";
    private static final List<String> STAGES = List.of(
            "suggested", "introduced", "met", "scope-agreed", "trial", "active", "ended", "not-this-time", "lapsed");

    private final transient ViewContext context;
    private final transient Parts parts;
    private final transient PageTexts texts;
    private final transient PlacementWords words;
    private final ListDetail<Placement> list;

    PlacementsView(ViewContext context, Parts parts) {
        super(context.texts().get("view.placements"));
        this.context = context;
        this.parts = parts;
        this.texts = context.texts();
        this.words = new PlacementWords(texts);
        lead(texts.get("placement.lead"));
        list = ListSpec.<Placement>of(
                        texts,
                        texts.get("view.placements"),
                        ask -> parts.placements()
                                .list(
                                        ask.choice(STAGE).orElse(null),
                                        ask.choice(LATE).isPresent(),
                                        ask.wordsOrNull(),
                                        ask.limit(),
                                        ask.after()),
                        one -> one.id().toString())
                .columns(columns())
                .search(texts.get("placement.search"))
                .filter(new Filter(STAGE, texts.get("placement.stage"), texts.get("placement.stage.all"), stages()))
                .filter(new Filter(
                        LATE,
                        texts.get("placement.late"),
                        texts.get("placement.late.all"),
                        Map.of("yes", texts.get("placement.late.only"))))
                .csv("placements")
                .opens(context, this::detail)
                .empty(() -> new EmptyState(Icon.HAND, texts.get("placement.none"), texts.get("placement.none.next")))
                .list();
        add(list);
    }

    private LinkedHashMap<String, String> stages() {
        var stages = new LinkedHashMap<String, String>();
        STAGES.forEach(stage -> stages.put(stage, texts.get("placement.stage." + stage)));
        return stages;
    }

    private List<Column<Placement>> columns() {
        return List.of(
                Column.of("title", texts.get("brokerage.title"), Placement::title),
                Column.of("organisation", texts.get("brokerage.organisation"), Placement::organisation),
                Column.of("person", texts.get("placement.person"), this::person),
                Column.<Placement>of(STAGE, texts.get("placement.stage"), words::stage)
                        .shows(this::mark),
                Column.of("since", texts.get("placement.since"), one -> words.date(one.stageOn())),
                Column.of("turn", texts.get("placement.turn"), one -> texts.get("placement.turn." + one.turn())),
                Column.of("due", texts.get("placement.due"), one -> words.date(one.due())));
    }

    private String person(Placement one) {
        return one.name() == null ? texts.get("placement.person.hidden") : one.name();
    }

    private Component mark(Placement one) {
        if (one.late()) {
            return new Mark(words.stage(one) + ", " + texts.get("placement.late"), Tone.LATE);
        }
        return new Mark(words.stage(one), one.active() ? Tone.GOOD : Tone.WAITING);
    }

    private Component detail(String id) {
        try {
            return new PlacementDetail(context, parts, UUID.fromString(id), list::refreshAll);
        } catch (IllegalArgumentException | DomainException none) {
            return new Paragraph(texts.get("error.not-found"));
        }
    }

    @Override
    public void open(List<String> rest) {
        list.open(rest);
    }
}

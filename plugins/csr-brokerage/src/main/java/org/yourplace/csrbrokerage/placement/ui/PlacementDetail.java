package org.yourplace.csrbrokerage.placement.ui;

import static org.yourplace.csrbrokerage.CsrPermission.BROKER;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yourplace.csrbrokerage.placement.NextSteps;
import org.yourplace.csrbrokerage.placement.PlacementFile;
import org.yourplace.csrbrokerage.placement.Say;
import org.yourplace.csrbrokerage.placement.page.PlacementWords;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.page.Step;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;

/** One placement with its timeline, what may pull the person two ways where the broker looks, and what can be said next. */
final class PlacementDetail extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Parts parts;
    private final transient ViewContext context;
    private final transient PageTexts texts;
    private final transient PlacementWords words;
    private final transient UUID id;
    private final transient Runnable changed;

    PlacementDetail(ViewContext context, Parts parts, UUID id, Runnable changed) {
        this.context = context;
        this.parts = parts;
        this.texts = context.texts();
        this.words = new PlacementWords(texts);
        this.id = id;
        this.changed = changed;
        addClassName("stack");
        fill();
    }

    private void fill() {
        removeAll();
        var file = parts.placements().read(id);
        var placement = file.placement();
        add(new H2(placement.title()), facts(file));
        long us = context.tenant().id();
        boolean broker = placement.broker() == us && parts.core().access().may(BROKER);
        if (broker) add(new InterestsPanel(parts, texts, placement, this::again));
        var sides = new ArrayList<String>();
        if (broker) sides.add("broker");
        if (placement.charity() == us && !placement.stage().equals("suggested")) sides.add("charity");
        sides.forEach(side -> next(file, side));
        var actions = new Div();
        actions.addClassName("actions");
        sides.forEach(side -> NextSteps.of(file, side, parts.today()).stream()
                .filter(kind -> !(side.equals("charity") && sides.size() > 1 && leaves(kind)))
                .forEach(kind -> actions.add(button(side, kind))));
        if (actions.getComponentCount() > 0) add(actions);
        add(new H3(texts.get("placement.timeline")), timeline(words.steps(file)));
    }

    private void next(PlacementFile file, String side) {
        var words = this.words.next(file, side);
        if (!words.isEmpty()) add(new Paragraph(words));
    }

    private static boolean leaves(String kind) {
        return kind.equals("ended") || kind.equals("not-this-time");
    }

    private Facts facts(PlacementFile file) {
        var placement = file.placement();
        var facts = new Facts()
                .fact(texts.get("brokerage.organisation"), placement.organisation())
                .fact(
                        texts.get("placement.stage"),
                        new Mark(
                                words.stage(placement) + (placement.late() ? ", " + texts.get("placement.late") : ""),
                                placement.late() ? Tone.LATE : placement.active() ? Tone.GOOD : Tone.WAITING))
                .fact(
                        texts.get("placement.person"),
                        placement.name() == null ? texts.get("placement.person.hidden") : placement.name())
                .fact(texts.get("placement.turn"), texts.get("placement.turn." + placement.turn()));
        words.facts(file, "charity").stream()
                .filter(fact -> !fact.name().equals(texts.get("placement.person")))
                .forEach(fact -> facts.fact(
                        fact.name(), fact.more().isEmpty() ? fact.value() : fact.value() + " · " + fact.more()));
        return facts;
    }

    private static Component timeline(List<Step> steps) {
        var list = new OrderedList();
        list.addClassName("timeline");
        for (var step : steps) {
            var what = new Span(step.what());
            what.getStyle().set("font-weight", step.done() ? "600" : "400");
            var item = new ListItem(what, new Paragraph(step.when()));
            if (!step.more().isEmpty()) item.add(new Paragraph(step.more()));
            list.add(item);
        }
        return list;
    }

    private Button button(String side, String kind) {
        var label = label(kind);
        var button = new Button(
                label, click -> new SayDialog(parts, texts, label, Say.of(kind).as(side), said -> {
                            parts.placements().say(id, said);
                            Notice.done(texts.get(kind.equals("introduced") ? "say.introduced.done" : "say.done"));
                            again();
                        })
                        .open());
        if (!leaves(kind)) button.addThemeName("primary");
        return button;
    }

    private String label(String kind) {
        if (kind.equals("introduced")) return texts.get("say.introduce");
        var begin = "say.begin." + kind;
        return texts.get(texts.has(begin) ? begin : "say." + kind);
    }

    private void again() {
        fill();
        changed.run();
    }
}

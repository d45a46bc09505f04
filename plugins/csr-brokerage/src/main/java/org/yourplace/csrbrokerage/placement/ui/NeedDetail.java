package org.yourplace.csrbrokerage.placement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.yourplace.csrbrokerage.placement.RankedCandidate;
import org.yourplace.csrbrokerage.placement.RankedNeed;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;

/** One need, why it stands where it does, and the people who would do it, each with reasons and what may pull them two ways. */
final class NeedDetail extends Div {
    private static final long serialVersionUID = 1L;
    private static final int STEP = 10;

    private final transient Parts parts;
    private final transient PageTexts texts;
    private final transient RankedNeed ranked;
    private final transient Reasons reasons;
    private final transient Runnable changed;
    private final Div people = new Div();
    private final Button more;
    private int shown;

    NeedDetail(ViewContext context, Parts parts, RankedNeed ranked, Runnable changed) {
        this.parts = parts;
        this.texts = context.texts();
        this.ranked = ranked;
        this.changed = changed;
        this.reasons = new Reasons(texts, parts.core().codes());
        addClassName("stack");
        var need = ranked.need();
        add(
                new H2(need.title()),
                new Facts()
                        .fact(texts.get("brokerage.organisation"), need.organisation())
                        .fact(texts.get("brokerage.kind"), texts.get("kind." + need.kind()))
                        .fact(texts.get("brokerage.rank"), String.valueOf(ranked.rank()))
                        .fact(texts.get("brokerage.points"), texts.number(ranked.score())),
                new Paragraph(need.summary()),
                new H3(texts.get("brokerage.why")),
                reasons.list(ranked.reasons()),
                new H3(texts.get("brokerage.candidates")));
        people.addClassName("stack");
        more = new Button(texts.get("brokerage.candidates.more"), click -> reach(goOn()));
        var nobody = goOn().isEmpty();
        add(
                new Paragraph(texts.get(nobody ? "brokerage.candidates.none" : "brokerage.candidates.consent")),
                people,
                more);
    }

    /** The next of them, the best first. */
    private List<Div> goOn() {
        var found = parts.desk().candidates(ranked.need().id(), shown + STEP + 1);
        var cards = found.stream().skip(shown).limit(STEP).map(this::person).toList();
        cards.forEach(people::add);
        shown += cards.size();
        more.setVisible(found.size() > shown);
        return cards;
    }

    /** The keyboard goes on with the first who is new, because the button may be gone. */
    private static void reach(List<Div> cards) {
        cards.stream().findFirst().ifPresent(card -> card.getElement()
                .setAttribute("tabindex", "-1")
                .callJsFunction("focus"));
    }

    private Div person(RankedCandidate one) {
        var card = new Div(new H4(one.candidate().name()));
        card.addClassName("stack");
        if (!one.candidate().about().isBlank())
            card.add(new Paragraph(one.candidate().about()));
        card.add(reasons.list(one.reasons()));
        if (one.interests().isEmpty()) {
            card.add(new Paragraph(texts.get("brokerage.conflicts.none")));
        } else {
            card.add(new Notice(Tone.WAITING, texts.get("brokerage.conflicts"))
                    .with(reasons.interests(one.interests())));
        }
        card.add(suggest(one));
        return card;
    }

    private Component suggest(RankedCandidate one) {
        if (one.suggested()) return new Span(texts.get("brokerage.suggested"));
        var button = new Button(texts.get("brokerage.suggest"), click -> new SuggestDialog(
                        parts, texts, ranked.need(), one.candidate(), () -> {
                            changed.run();
                            click.getSource().setVisible(false);
                        })
                .open());
        button.setAriaLabel(
                texts.get("brokerage.suggest") + ": " + one.candidate().name());
        return button;
    }
}

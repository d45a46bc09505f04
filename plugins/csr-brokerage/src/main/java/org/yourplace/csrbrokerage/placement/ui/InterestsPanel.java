package org.yourplace.csrbrokerage.placement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.yourplace.csrbrokerage.placement.Placement;
import org.yourplace.csrbrokerage.placement.page.PlacementWords;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Tone;

/** What may pull a candidate two ways, for the broker before the introduction, and the monitoring officer's advice. */
final class InterestsPanel extends Div {
    private static final long serialVersionUID = 1L;

    InterestsPanel(Parts parts, PageTexts texts, Placement placement, Runnable changed) {
        addClassName("stack");
        var standing = parts.interests().of(placement.id());
        add(new H3(texts.get("brokerage.conflicts")));
        if (standing.interests().isEmpty()) {
            add(new Paragraph(texts.get("brokerage.conflicts.none")));
        } else {
            add(new Reasons(texts, parts.core().codes()).interests(standing.interests()));
        }
        if (!standing.advice().isEmpty()) {
            var list = new UnorderedList();
            var words = new PlacementWords(texts);
            var zone = parts.core().workingDays().zone();
            standing.advice().forEach(one -> list.add(new ListItem(words.advice(one, zone))));
            add(new H3(texts.get("placement.advice")), list);
        }
        if (standing.missing() && !placement.over()) {
            add(new Notice(Tone.WAITING, texts.get("placement.advice.missing")));
            if (!placement.agreed()) {
                add(new Paragraph(texts.get("placement.advice.yes-first")));
            } else if (standing.unasked()) {
                add(new Button(texts.get("placement.advice.ask"), click -> {
                    parts.interests().ask(placement.id());
                    Notice.done(texts.get("placement.advice.asked"));
                    changed.run();
                }));
            }
        }
    }
}

package org.yourplace.workspace.trail;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.audit.AuditTrail.Line;

/** One line of the trail with everything that is known of it. */
final class LineDetail extends Div {
    private static final long serialVersionUID = 1L;

    LineDetail(ViewContext context, Line line, LineWords words, String action) {
        var texts = context.texts();
        addClassName("stack");
        var facts = new Facts()
                .fact(texts.get("trail.when"), words.when(line.at()))
                .fact(texts.get("trail.who"), words.who(line));
        if (line.support()) {
            facts.fact(texts.get("trail.as"), new Mark(texts.get("trail.support"), Tone.INFO));
        }
        words.detail(line).forEach(facts::fact);
        var block = line.block();
        facts.fact(texts.get("trail.thing"), line.subject().toString())
                .fact(
                        texts.get("trail.sealed"),
                        block == null
                                ? new Mark(texts.get("trail.unsealed"), Tone.WAITING)
                                : new Mark(texts.get("trail.block", block), Tone.GOOD));
        add(new H2(action), facts);
        if (!line.fields().isEmpty() && line.detail().isEmpty()) {
            var erased = new Paragraph(texts.get("trail.erased.why"));
            erased.addClassName("soft");
            add(erased);
        }
    }
}

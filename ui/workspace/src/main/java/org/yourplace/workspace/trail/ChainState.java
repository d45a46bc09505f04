package org.yourplace.workspace.trail;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.audit.AuditTrail;

/** How far the trail is sealed, with the number to note elsewhere. */
final class ChainState extends Section {
    private static final long serialVersionUID = 1L;
    private static final int GROUP = 8;

    ChainState(ViewContext context, AuditTrail.State state, LineWords words) {
        var texts = context.texts();
        addClassNames("card", "chain");
        getElement().setAttribute("aria-label", texts.get("trail.chain"));
        var told = new Div();
        told.addClassName("chain-words");
        var block = state.block();
        var at = state.sealedAt();
        var hash = state.hash();
        if (block == null || at == null || hash == null) {
            told.add(new Paragraph(texts.get("trail.chain.none")));
        } else {
            var line = new Paragraph(texts.get("trail.chain.sealed", block, words.when(at)));
            line.addClassName("chain-line");
            told.add(line);
            var anchor = new Code(hash.replaceAll("(.{" + GROUP + "})(?=.)", "$1 "));
            anchor.addClassName("anchor");
            told.add(new Div(new Span(texts.get("trail.chain.anchor", block) + " "), anchor));
            var why = new Paragraph(texts.get("trail.chain.why"));
            why.addClassName("soft");
            told.add(why);
        }
        if (state.waiting() > 0) {
            told.add(new Paragraph(texts.count("trail.chain.waiting", state.waiting())));
        }
        add(Icon.SEAL.drawing(), told);
    }
}

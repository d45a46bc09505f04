package org.yourplace.csrbrokerage.placement.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.yourplace.csrbrokerage.placement.Advice;
import org.yourplace.csrbrokerage.placement.Advise;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Notice;

/** One question about a councillor's interest, and the advice on it. */
final class AdviceDetail extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Parts parts;
    private final transient PageTexts texts;
    private final transient Runnable changed;

    AdviceDetail(Parts parts, PageTexts texts, Advice advice, Runnable changed) {
        this.parts = parts;
        this.texts = texts;
        this.changed = changed;
        addClassName("stack");
        fill(advice);
    }

    private void fill(Advice advice) {
        removeAll();
        var facts = new Facts()
                .fact(texts.get("interests.role"), advice.role() + ", " + advice.organisation())
                .fact(texts.get("interests.found"), advice.found());
        add(new H2(advice.name()), facts);
        if (advice.given()) {
            facts.fact(texts.get("interests.outcome"), texts.get("outcome." + advice.outcome()))
                    .fact(texts.get("interests.words"), String.valueOf(advice.advice()));
        } else {
            add(form(advice));
        }
    }

    private FormPanel<Advise> form(Advice advice) {
        var outcome = new Select<String>();
        outcome.setLabel(texts.get("interests.outcome"));
        outcome.setItems(Advise.OUTCOMES);
        outcome.setItemLabelGenerator(code -> texts.get("outcome." + code));
        outcome.addClassName("wide");
        var words = new TextArea(texts.get("interests.words"));
        words.addClassName("wide");
        var form = new FormPanel<Advise>(
                texts,
                texts.get("interests.save"),
                () -> new Advise(outcome.getValue(), words.isEmpty() ? null : words.getValue()),
                said -> {
                    fill(parts.officer().advise(advice.id(), said));
                    Notice.done(texts.get("interests.saved"));
                    changed.run();
                });
        return form.field(outcome, "outcome").field(words, "advice");
    }
}

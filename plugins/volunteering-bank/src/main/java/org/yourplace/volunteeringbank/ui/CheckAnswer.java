package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Supplier;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Tone;
import org.yourplace.volunteeringbank.dbs.Verdict;
import org.yourplace.volunteeringbank.dbs.WhichCheck;
import org.yourplace.volunteeringbank.page.Wording;

/** "Which checks may I ask for?", answered where it is asked: level by level, with the rule and where it is written. */
final class CheckAnswer extends Div {
    private static final long serialVersionUID = 1L;

    CheckAnswer(PageTexts texts, Bank bank, Supplier<WhichCheck.Asked> asked) {
        addClassNames("wide", "stack");
        var answer = new Div();
        answer.getElement().setAttribute("role", "status");
        var wording = bank.wording(texts);
        var wizard = new WhichCheck(bank.core());
        add(
                new Button(texts.get("ui.form.checks.ask"), click -> {
                    answer.removeAll();
                    var list = new UnorderedList();
                    wizard.ask(asked.get()).checks().forEach(verdict -> list.add(line(texts, wording, verdict)));
                    answer.add(list);
                }),
                answer);
    }

    private static ListItem line(PageTexts texts, Wording wording, Verdict verdict) {
        var said = new Span(" " + because(texts, verdict));
        return new ListItem(new Span(wording.label("checks", verdict.level()) + " "), mark(texts, verdict), said);
    }

    static Component mark(PageTexts texts, Verdict verdict) {
        var tone =
                switch (verdict.outcome()) {
                    case FITS -> Tone.GOOD;
                    case REFUSED -> Tone.LATE;
                    case ASK -> Tone.WAITING;
                };
        return new Mark(texts.get("dbs." + verdict.outcome().code()), tone);
    }

    /** The rule and its source, or whom to ask. */
    static String because(PageTexts texts, Verdict verdict) {
        var rule = verdict.rule();
        if (rule == null) return texts.get("dbs.ask.text");
        var said = texts.get("dbs.rule", rule, verdict.source() == null ? "" : verdict.source());
        return verdict.doubt() == null ? said : said + " " + verdict.doubt();
    }
}

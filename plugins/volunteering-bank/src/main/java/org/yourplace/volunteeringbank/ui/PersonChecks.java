package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.volunteeringbank.application.Applicant;
import org.yourplace.volunteeringbank.check.HeldCheck;

/** What a listing asks to be checked of somebody, what is held and what is missing. */
record PersonChecks(ViewContext context, Bank bank, PageTexts texts, Runnable changed) {
    Component of(Applicant person) {
        var words = new CheckWords(bank.core().codes(), texts);
        var needed = bank.care().checks().needed(person.id());
        var held = bank.care().checks().of(person.id());
        var facts = new Facts()
                .fact(texts.get("check.missing"), kinds(words, needed.missing()))
                .fact(
                        texts.get("check.held"),
                        held.stream().map(check -> line(words, check)).collect(Collectors.joining("; ")));
        var section = new Div(new H3(texts.get("view.checks")), facts);
        if (needed.missing().isEmpty() && held.isEmpty()) section.add(new Span(texts.get("check.nothing-asked")));
        if (person.standing().open() && !person.waitsForGuardian()) {
            var today =
                    context.clock().instant().atZone(context.clock().getZone()).toLocalDate();
            var actions = new Div(new Button(
                    texts.get("check.record"),
                    click -> new RecordCheckDialog(texts, bank, person, today, changed).open()));
            actions.addClassName("actions");
            section.add(actions);
        }
        section.addClassName("stack");
        return section;
    }

    private static String kinds(CheckWords words, List<String> codes) {
        return codes.stream().map(words::kind).collect(Collectors.joining(", "));
    }

    private String line(CheckWords words, HeldCheck check) {
        return texts.get("check.line", words.what(check), words.standing(check), words.expires(check));
    }
}

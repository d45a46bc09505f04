package org.yourplace.kit.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.PageTexts;

/** What is wrong with a form, over it: each line leads to its field. */
final class FormProblems extends Div {

    /**
     * @param field where it is; absent when the form has no such field
     * @param name what to call it then
     */
    record Problem(@Nullable Component field, String name, String message) {}

    private final PageTexts texts;

    FormProblems(PageTexts texts) {
        this.texts = texts;
        addClassName("problems");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        setVisible(false);
    }

    void clear() {
        removeAll();
        setVisible(false);
    }

    void show(String heading, List<Problem> problems) {
        removeAll();
        var title = new Paragraph(heading);
        title.addClassName("problems-heading");
        add(title);
        if (!problems.isEmpty()) {
            var list = new UnorderedList();
            problems.forEach(problem -> list.add(new ListItem(line(problem))));
            add(list);
        }
        setVisible(true);
        getElement().callJsFunction("focus");
    }

    private Component line(Problem problem) {
        var label = label(problem);
        var text = label.endsWith("?")
                ? label + " " + problem.message()
                : texts.get("view.form.at", label, problem.message());
        if (problem.field() instanceof Focusable<?> field) {
            return new NativeButton(text, click -> field.focus());
        }
        return new com.vaadin.flow.component.html.Span(text);
    }

    private static String label(Problem problem) {
        return problem.field() instanceof HasLabel labelled && labelled.getLabel() != null
                ? labelled.getLabel()
                : problem.name();
    }
}

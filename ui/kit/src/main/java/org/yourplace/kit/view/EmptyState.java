package org.yourplace.kit.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where nothing is yet: what this place is for and what to do next. */
public final class EmptyState extends Div {

    public EmptyState(Icon icon, String heading, String next, Component... actions) {
        addClassName("empty");
        var title = new Paragraph(heading);
        title.addClassName("empty-heading");
        add(icon.drawing(), title, new Paragraph(next));
        if (actions.length > 0) {
            var row = new Div(actions);
            row.addClassName("actions");
            add(row);
        }
    }
}

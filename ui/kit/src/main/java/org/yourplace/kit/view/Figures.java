package org.yourplace.kit.view;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** A strip of figures: each a number, what it counts, and what to compare it with. */
public final class Figures extends DescriptionList {

    public Figures() {
        addClassName("figures");
    }

    /**
     * Adds a figure.
     *
     * @param what what is counted
     * @param value the number as people write it
     * @param beside what to compare it with; empty when there is nothing
     */
    public Figures figure(String what, String value, String beside) {
        var term = new Term(what);
        var number = new Span(value);
        number.addClassName("figure-value");
        var description = new Description(number);
        if (!beside.isEmpty()) {
            var note = new Span(beside);
            note.addClassName("figure-beside");
            description.add(note);
        }
        var group = new com.vaadin.flow.component.html.Div(term, description);
        group.addClassName("figure");
        getElement().appendChild(group.getElement());
        return this;
    }
}

package org.yourplace.kit.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** What is known of one thing, name by name. What is not known takes no room. */
public final class Facts extends DescriptionList {

    public Facts() {
        addClassName("facts");
    }

    public Facts fact(String name, String value) {
        return value.isBlank() ? this : fact(name, new Span(value));
    }

    public Facts fact(String name, Optional<String> value) {
        return fact(name, value.orElse(""));
    }

    public Facts fact(String name, Component value) {
        var group = new Div(new Term(name), new Description(value));
        group.addClassName("fact");
        getElement().appendChild(group.getElement());
        return this;
    }
}

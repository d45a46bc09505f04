package org.yourplace.kit.view;

import com.vaadin.flow.component.html.Span;

/** A word or two on a tinted ground: the state of a row. */
public final class Mark extends Span {

    public Mark(String text, Tone tone) {
        super(text);
        addClassNames("mark", tone.className());
    }
}

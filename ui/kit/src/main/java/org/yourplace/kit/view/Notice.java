package org.yourplace.kit.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** Something said in the page itself, where it stays until it no longer holds; and the short word after a deed, which goes by itself. */
public final class Notice extends Div {

    private static final int READING_TIME = 6_000;

    /** A notice with a heading; more can be added below. */
    public Notice(Tone tone, String heading, String... paragraphs) {
        addClassNames("notice", tone.className());
        getElement().setAttribute("role", tone == Tone.LATE ? "alert" : "status");
        add((tone == Tone.LATE || tone == Tone.WAITING ? Icon.WARNING : Icon.INFO).drawing());
        var words = new Div();
        words.addClassName("notice-words");
        var strong = new Span(heading);
        strong.addClassName("notice-heading");
        words.add(strong);
        for (var paragraph : paragraphs) {
            words.add(new Paragraph(paragraph));
        }
        add(words);
    }

    /** Adds something under the words. */
    public Notice with(Component... more) {
        ((Div) getComponentAt(1)).add(more);
        return this;
    }

    /** Says that something was done. */
    public static void done(String text) {
        Notification.show(text, READING_TIME, Notification.Position.BOTTOM_START);
    }
}

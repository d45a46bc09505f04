package org.yourplace.kit.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Stream;

/** An explanation that takes no room until somebody asks for it. */
public final class HelpText extends NativeDetails {

    public HelpText(String question, String... paragraphs) {
        super(question);
        addClassName("help");
        setContent(new Div(Stream.of(paragraphs).map(Paragraph::new).toArray(Paragraph[]::new)));
    }
}

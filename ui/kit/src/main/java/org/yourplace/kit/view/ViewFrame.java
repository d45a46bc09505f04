package org.yourplace.kit.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/**
 * What stands around every view: its one heading, a line under it, what can be done here, then the content. The workspace moves the
 * keyboard to the heading after every navigation and puts its words into the window's title.
 *
 * @since 0.1
 */
@Tag("section")
public class ViewFrame extends Component implements HasComponents, HasStyle {

    private final H1 heading = new H1();
    private final Div words = new Div(heading);
    private final Div actions = new Div();

    public ViewFrame(String title) {
        addClassName("view");
        heading.getElement().setAttribute("tabindex", "-1");
        title(title);
        words.addClassName("view-words");
        actions.addClassName("actions");
        actions.setVisible(false);
        var head = new Div(words, actions);
        head.addClassName("view-head");
        add(head);
    }

    /** Changes the heading, for instance when a count in it changes. */
    public final void title(String title) {
        heading.setText(title);
    }

    public final String title() {
        return heading.getText();
    }

    /** A sentence under the heading that says what this place is for. */
    public final ViewFrame lead(String sentence) {
        var lead = new Paragraph(sentence);
        lead.addClassName("lead");
        words.add(lead);
        return this;
    }

    /** Buttons and links at the top, the most likely first. */
    public final ViewFrame actions(Component... components) {
        actions.add(components);
        actions.setVisible(true);
        return this;
    }

    /** Takes the buttons at the top away, for a view that shows different things. */
    public final void clearActions() {
        actions.removeAll();
        actions.setVisible(false);
    }

    /** Moves the keyboard to the heading. */
    public final void focusHeading() {
        heading.getElement().callJsFunction("focus");
    }

    /** Moves the keyboard to the heading when what it was on has gone. */
    public final void catchFocus() {
        heading.getElement()
                .executeJs("const at = document.activeElement;"
                        + " if (!at || at === document.body || !at.checkVisibility()) this.focus()");
    }
}

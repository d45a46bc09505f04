package org.yourplace.workspace.signon;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import org.yourplace.kit.view.Confirm;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.scim.DirectoryTokens;

/** The organisation's directory: its address here, and the tokens with which it comes in. */
final class DirectoryBlock extends Section {
    private static final long serialVersionUID = 1L;

    private final transient ViewContext context;
    private final transient SignOnOffice office;
    private final Div made = new Div();
    private final Div list = new Div();
    private final TextField label;

    DirectoryBlock(ViewContext context, SignOnOffice office, String address) {
        super(new H2(context.texts().get("directory.title")));
        this.context = context;
        this.office = office;
        addClassNames("block", "stack");
        var where = new TextField(say("directory.address"));
        where.setValue(address);
        where.setReadOnly(true);
        where.setHelperText(say("directory.address.help"));
        where.setWidthFull();
        label = new TextField(say("directory.label"));
        label.setHelperText(say("directory.label.help"));
        label.setMaxLength(100);
        var make = new Button(say("directory.make"), click -> make());
        var actions = new Div(make);
        actions.addClassName("actions");
        made.getElement().setAttribute("role", "status");
        add(new Paragraph(say("directory.lead")), where, list, label, actions, made);
        show();
    }

    private String say(String key, Object... args) {
        return context.texts().get(key, args);
    }

    private void show() {
        list.removeAll();
        var tokens = office.tokens();
        if (tokens.isEmpty()) {
            list.add(new Paragraph(say("directory.none")));
            return;
        }
        var items = new UnorderedList();
        items.addClassName("tokens");
        tokens.forEach(token -> items.add(item(token)));
        list.add(items);
    }

    private ListItem item(DirectoryTokens.Token token) {
        var name = token.label().isEmpty() ? say("directory.unnamed") : token.label();
        var zone = context.clock().getZone();
        var until = context.texts().date(token.expires().atZone(zone).toLocalDate());
        var from = context.texts().date(token.issued().atZone(zone).toLocalDate());
        var end = new Button(
                say("directory.end", name),
                click -> Confirm.askHard(
                        context.texts(),
                        say("directory.end.ask", name),
                        say("directory.end.consequence"),
                        say("directory.end", name),
                        () -> {
                            office.revoke(token.id());
                            show();
                        }));
        end.addThemeName("tertiary");
        return new ListItem(new Span(say("directory.token", name, from, until) + " "), end);
    }

    private void make() {
        var token = office.open(label.getValue().strip());
        label.clear();
        var word = new TextField(say("directory.made.label"));
        word.setValue(token.secret());
        word.setReadOnly(true);
        word.setWidthFull();
        word.setAutoselect(true);
        made.removeAll();
        made.add(new Notice(Tone.GOOD, say("directory.made"), say("directory.made.next")), word);
        show();
    }
}

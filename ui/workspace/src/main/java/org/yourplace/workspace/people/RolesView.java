package org.yourplace.workspace.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import org.yourplace.kit.view.Confirm;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.platform.members.RoleMatrix;
import org.yourplace.spi.web.IfMatch;

/**
 * Which role may do what. Everything is changed first and saved at once; what differs from the usual is marked and can go back. Below it
 * stand the organisation's own roles.
 */
public final class RolesView extends ViewFrame {
    private static final long serialVersionUID = 1L;

    private final transient ViewContext context;
    private final transient Office office;
    private final Div body = new Div();
    private final Div bar = new Div();
    private final Span changes = new Span();
    private final Button save;
    private transient RoleMatrix matrix;
    private final transient Map<String, Boolean> changed = new HashMap<>();

    public RolesView(ViewContext context, Office office) {
        super(context.texts().get("roles.title"));
        this.context = context;
        this.office = office;
        this.matrix = office.roles().matrix();
        lead(say("roles.lead"));
        save = new Button(say("roles.save"), click -> save());
        save.addThemeName("primary");
        changes.getElement().setAttribute("role", "status");
        bar.addClassName("save-bar");
        body.addClassName("stack");
        add(body);
        fill();
    }

    private void fill() {
        body.removeAll();
        changed.clear();
        bar.removeAll();
        bar.add(save, new Button(say("roles.discard"), click -> again()), changes);
        body.add(usual(), new RolesTable(context, office, matrix, this::change), bar);
        body.add(new OwnRoles(context, office, matrix, this::again));
        tell();
    }

    private Component usual() {
        long differing = matrix.groups().stream()
                .flatMap(group -> group.rights().stream())
                .mapToLong(right -> right.held().entrySet().stream()
                        .filter(cell -> !cell.getValue().equals(right.usual().get(cell.getKey())))
                        .count())
                .sum();
        var words = new Paragraph(
                differing == 0 ? say("roles.differing.none") : context.texts().count("roles.differing", differing));
        words.addClassName("soft");
        var line = new Div(words);
        line.addClassName("line");
        if (differing > 0) {
            var reset = new Button(say("roles.reset"), click -> askReset());
            reset.addThemeName("tertiary");
            line.add(reset);
        }
        return line;
    }

    private void askReset() {
        Confirm.ask(context.texts(), say("roles.reset.ask"), say("roles.reset.next"), say("roles.reset.do"), () -> {
            var all = new HashMap<String, Boolean>();
            matrix.groups().forEach(group -> group.rights()
                    .forEach(right ->
                            right.held().keySet().forEach(role -> all.put(RoleMatrix.cell(role, right.code()), null))));
            store(all);
        });
    }

    private void change(RoleMatrix.Right right, String role, boolean granted) {
        var cell = RoleMatrix.cell(role, right.code());
        if (right.held().get(role) == granted) {
            changed.remove(cell);
        } else {
            changed.put(cell, granted);
        }
        tell();
    }

    private void tell() {
        bar.setVisible(!changed.isEmpty());
        changes.setText(context.texts().count("roles.changes", changed.size()));
    }

    private void save() {
        store(Map.copyOf(changed));
    }

    private void store(Map<String, Boolean> cells) {
        matrix = office.roles().set(new IfMatch(matrix.version()), cells);
        Notice.done(say("roles.saved"));
        fill();
    }

    private void again() {
        matrix = office.roles().matrix();
        fill();
    }

    private String say(String key) {
        return context.texts().get(key);
    }
}

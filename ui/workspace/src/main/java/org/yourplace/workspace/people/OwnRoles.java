package org.yourplace.workspace.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.yourplace.kit.view.Confirm;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.members.RoleMatrix;
import org.yourplace.platform.members.RoleMatrix.RoleName;

/** The roles that the organisation made itself: added, renamed and taken away. */
final class OwnRoles extends Section {
    private static final long serialVersionUID = 1L;

    private final transient ViewContext context;
    private final transient Office office;
    private final transient Runnable changed;

    OwnRoles(ViewContext context, Office office, RoleMatrix matrix, Runnable changed) {
        this.context = context;
        this.office = office;
        this.changed = changed;
        addClassNames("block", "stack");
        var help = new Paragraph(say("roles.own.help"));
        help.addClassName("soft");
        add(new H2(say("roles.own")), help);
        var own = matrix.roles().stream().filter(RoleName::own).toList();
        if (!own.isEmpty()) {
            var list = new UnorderedList();
            list.addClassNames("plain-list", "card");
            own.forEach(role -> list.add(new ListItem(line(role))));
            add(list);
        }
        add(new Div(new Button(
                say("roles.add"),
                click -> name("roles.add", "", name -> {
                    office.roles().add(name);
                    Notice.done(context.texts().get("roles.added", name));
                }))));
    }

    private Component line(RoleName role) {
        var name = Words.role(context.texts(), role);
        var rename = tertiary(
                "roles.rename",
                name,
                () -> name("roles.rename", name, wanted -> {
                    office.roles().rename(role.code(), wanted);
                    Notice.done(context.texts().get("roles.renamed", wanted));
                }));
        var remove = tertiary("roles.remove", name, () -> remove(role, name));
        var line =
                new Div(new Span(name), new Span(context.texts().count("roles.people", role.people())), rename, remove);
        ((Span) line.getComponentAt(1)).addClassName("soft");
        line.addClassName("line");
        return line;
    }

    private Button tertiary(String key, String name, Runnable deed) {
        var button = new Button(say(key), click -> deed.run());
        button.addThemeName("tertiary");
        button.setAriaLabel(context.texts().get(key + ".of", name));
        return button;
    }

    private void name(String key, String now, Consumer<String> then) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(say(key));
        var name = new TextField(say("roles.name"));
        name.setMaxLength(60);
        name.setValue(now);
        name.addClassName("wide");
        var form = new FormPanel<String>(context.texts(), say("roles.name.save"), name::getValue, wanted -> {
                    then.accept(wanted);
                    dialog.close();
                    changed.run();
                })
                .field(name, "name");
        form.button(new Button(say("view.cancel"), click -> dialog.close()));
        dialog.add(form);
        dialog.open();
    }

    private void remove(RoleName role, String name) {
        Confirm.askHard(
                context.texts(),
                context.texts().get("roles.remove.ask", name),
                context.texts().count("roles.remove.next", role.people()),
                say("roles.remove"),
                () -> {
                    office.roles().remove(role.code());
                    Notice.done(context.texts().get("roles.removed", name));
                    changed.run();
                });
    }

    private String say(String key) {
        return context.texts().get(key);
    }
}

package org.yourplace.workspace.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.members.Deputy;
import org.yourplace.platform.members.Person;
import org.yourplace.platform.members.Person.State;

/** Who stands in for somebody, and for whom they stand in. */
final class DeputySection {
    private final ViewContext context;
    private final Office office;
    private final Words words;
    private final Person person;
    private final boolean managing;
    private final Runnable changed;

    DeputySection(ViewContext context, Office office, Words words, Person person, boolean managing, Runnable changed) {
        this.context = context;
        this.office = office;
        this.words = words;
        this.person = person;
        this.managing = managing;
        this.changed = changed;
    }

    void into(HasComponents panel) {
        var concerned = office.deputies().list().stream()
                .filter(one ->
                        one.away().id().equals(person.id()) || one.deputy().id().equals(person.id()))
                .toList();
        boolean offered = managing && person.state() == State.HERE;
        if (concerned.isEmpty() && !offered) return;
        var section = new Section(new H3(context.texts().get("deputy.title")));
        section.addClassNames("block", "stack");
        if (!concerned.isEmpty()) section.add(list(concerned));
        if (offered) section.add(new Div(new Button(context.texts().get("deputy.add"), click -> ask())));
        panel.add(section);
    }

    private Component list(List<Deputy> several) {
        var list = new UnorderedList();
        list.addClassName("plain-list");
        several.forEach(one -> list.add(new ListItem(line(one))));
        return list;
    }

    private Component line(Deputy one) {
        boolean away = one.away().id().equals(person.id());
        var line = new Div(new Span(context.texts()
                .get(
                        away ? "deputy.by" : "deputy.for",
                        away ? one.deputy().name() : one.away().name(),
                        words.day(one.since()),
                        words.lastDay(one.until()))));
        line.addClassName("line");
        if (managing) {
            var end = new Button(context.texts().get("deputy.end"), click -> end(one));
            end.addThemeName("tertiary");
            end.setAriaLabel(context.texts()
                    .get("deputy.end.of", one.deputy().name(), one.away().name()));
            line.add(end);
        }
        return line;
    }

    private void end(Deputy one) {
        office.deputies().end(one.id());
        Notice.done(context.texts()
                .get("deputy.ended", one.deputy().name(), one.away().name()));
        changed.run();
    }

    private void ask() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(context.texts().get("deputy.ask", person.name()));
        var form = new DeputyForm(context, new PeoplePicker(office, person.id()).field()).panel(person.id(), entry -> {
            office.deputies().set(entry);
            dialog.close();
            changed.run();
        });
        form.button(new Button(context.texts().get("view.cancel"), click -> dialog.close()));
        dialog.add(new Paragraph(context.texts().get("deputy.next")), form);
        dialog.open();
    }
}

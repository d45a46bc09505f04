package org.yourplace.workspace.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.members.FindPeople;
import org.yourplace.platform.members.Person;
import org.yourplace.platform.members.Person.Named;
import org.yourplace.platform.members.Person.State;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.web.IfMatch;

/** Somebody, with what can be done about them. */
final class PersonPanel extends Div {
    private static final long serialVersionUID = 1L;

    private final transient ViewContext context;
    private final transient Office office;
    private final transient Words words;
    private final transient Person person;
    private final transient Runnable changed;

    /** @param changed reads list and panel again */
    PersonPanel(ViewContext context, Office office, Words words, Person person, Runnable changed) {
        this.context = context;
        this.office = office;
        this.words = words;
        this.person = person;
        this.changed = changed;
        addClassName("stack");
        show();
    }

    private void show() {
        removeAll();
        var head = new Div(new H2(person.name()), words.mark(person));
        head.addClassName("card-head");
        add(head, facts());
        boolean managing = office.members().managing();
        if (managing) add(actions());
        reports();
        new DeputySection(context, office, words, person, managing, changed).into(this);
        if (managing) new MergeSection(context, office, words, person, changed).into(this);
    }

    private Component facts() {
        var facts = new Facts()
                .fact(say("people.job"), Objects.toString(person.title(), ""))
                .fact(say("people.email"), Objects.toString(person.email(), ""))
                .fact(say("people.number"), Objects.toString(person.staffNumber(), ""))
                .fact(
                        say("people.roles"),
                        String.join(
                                "\n", person.roles().stream().map(words::role).toList()));
        if (!person.teams().isEmpty()) facts.fact(say("people.teams"), links("admin/teams", person.teams()));
        var manager = person.manager();
        if (manager != null) facts.fact(say("people.manager"), links("admin/people", List.of(manager)));
        facts.fact(
                say("people.since"),
                person.state() == State.HERE || person.state() == State.LEFT ? words.day(person.since()) : "");
        facts.fact(
                say(person.state() == State.LEFT ? "people.left-on" : "people.leaves-on"),
                words.lastDay(person.leaves()));
        if (person.state() == State.INVITED) {
            facts.fact(say("people.invited-on"), words.day(person.invitedAt()))
                    .fact(say("people.invitation-until"), words.day(person.invitationEnds()));
        }
        return facts;
    }

    private Component links(String place, List<Named> several) {
        var box = new Div();
        several.forEach(one -> box.add(new Div(new Anchor(context.to(place + "/" + one.id()), one.name()))));
        return box;
    }

    private Component actions() {
        var actions = new Div();
        actions.addClassName("actions");
        var leaving = new LeavingDialog(context, office, person, changed);
        if (person.state() == State.LEFT) {
            actions.add(primary(button("people.back", leaving::bringBack)));
            return actions;
        }
        var change = button("people.change", this::edit);
        if (person.state() == State.HERE) {
            actions.add(primary(change));
        } else {
            boolean again = person.state() == State.INVITED;
            actions.add(primary(button(again ? "people.invite.again" : "people.invite.one", this::invite)), change);
            if (again) actions.add(button("people.invite.withdraw", this::withdraw));
        }
        actions.add(
                person.leaves() == null
                        ? button("people.let-go", leaving::ask)
                        : button("people.stays", leaving::bringBack));
        return actions;
    }

    private Button button(String key, Runnable deed) {
        return new Button(say(key), click -> deed.run());
    }

    private static Button primary(Button button) {
        button.addThemeName("primary");
        return button;
    }

    private void edit() {
        var form = new PersonForm(context, office, words, person).panel(say("people.save"), entry -> {
            office.members().change(person.id(), new IfMatch(person.version()), entry);
            Notice.done(context.texts().get("people.saved", entry.name()));
            changed.run();
        });
        form.button(new Button(say("view.cancel"), click -> show()));
        removeAll();
        add(new H2(context.texts().get("people.change.title", person.name())), form);
    }

    private void invite() {
        office.invitations().send(person.id());
        Notice.done(context.texts().get("people.invited", person.name(), Objects.toString(person.email(), "")));
        changed.run();
    }

    private void withdraw() {
        office.invitations().withdraw(person.id());
        Notice.done(context.texts().get("people.withdrawn", person.name()));
        changed.run();
    }

    private void reports() {
        var find = new FindPeople(null, null, null, null, person.id());
        var reports = office.members().list(find, null, Limit.MOST);
        if (reports.items().isEmpty()) return;
        var list = new UnorderedList();
        list.addClassName("plain-list");
        reports.items().forEach(one -> {
            var title = new Span(one.title() == null ? "" : " " + one.title());
            title.addClassName("soft");
            list.add(new ListItem(new Anchor(context.here(one.id().toString()), one.name()), title));
        });
        var section = new Section(
                new H3(context.texts().count("people.reports", reports.items().size())), list);
        if (person.state() == State.LEFT) section.addComponentAtIndex(1, new Paragraph(say("people.reports.left")));
        section.addClassNames("block", "stack");
        add(section);
    }

    private String say(String key) {
        return context.texts().get(key);
    }
}

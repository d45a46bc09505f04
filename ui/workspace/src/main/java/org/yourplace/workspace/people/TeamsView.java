package org.yourplace.workspace.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.Confirm;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.RowId;
import org.yourplace.kit.view.Rows;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.platform.members.Person.Named;
import org.yourplace.platform.members.Team;
import org.yourplace.platform.members.TeamEntry;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.web.IfMatch;

/** The organisation's teams: who leads them and who is in them. */
public final class TeamsView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";

    private final transient ViewContext context;
    private final transient Office office;
    private final boolean managing;
    private final ListDetail<Team> list;

    public TeamsView(ViewContext context, Office office) {
        super(context.texts().get("teams.title"));
        this.context = context;
        this.office = office;
        this.managing = office.members().managing();
        lead(say("teams.lead"));
        if (managing) {
            var add = new Anchor(context.here(NEW), Icon.ADD.drawing(), new Span(say("teams.add")));
            add.addClassName("button-link");
            actions(add);
        }
        var columns = List.of(
                Column.<Team>of("name", say("teams.name"), Team::name).sorts(),
                Column.<Team>of(
                        "lead",
                        say("teams.leads"),
                        team -> team.lead() == null ? "" : team.lead().name()),
                Column.<Team>of("size", say("teams.size"), team -> String.valueOf(team.size()))
                        .figures());
        list = ListSpec.of(
                        context.texts(),
                        say("teams.title"),
                        Rows.of(() -> office.teams().list(), columns, (team, choice) -> true),
                        team -> team.id().toString())
                .columns(columns)
                .search(say("teams.search"))
                .csv("teams")
                .opens(context, this::detail)
                .empty(() -> new EmptyState(
                        Icon.BUILDING, say("teams.none"), say(managing ? "teams.none.next" : "teams.none.looking")))
                .list();
        add(list);
    }

    private Component detail(String id) {
        var detail = new Div();
        detail.addClassName("stack");
        if (id.equals(NEW) && managing) {
            detail.add(new H2(say("teams.add")), form(null, entry -> {
                var team = office.teams().add(entry);
                Notice.done(context.texts().get("teams.added", team.name()));
                list.refresh();
                context.go(context.here(team.id().toString()));
            }));
            return detail;
        }
        var team = RowId.of(id).flatMap(this::found);
        if (team.isEmpty()) return new Paragraph(say("error.not-found"));
        fill(detail, team.get());
        return detail;
    }

    private Optional<Team> found(UUID id) {
        try {
            return Optional.of(office.teams().one(id));
        } catch (DomainException absent) {
            return Optional.empty();
        }
    }

    private void fill(Div detail, Team team) {
        detail.removeAll();
        detail.add(new H2(team.name()));
        var lead = team.lead();
        if (lead != null) detail.add(new Facts().fact(say("teams.leads"), person(lead)));
        var people = new UnorderedList();
        people.addClassName("plain-list");
        team.members().forEach(one -> people.add(new ListItem(person(one))));
        detail.add(team.members().isEmpty() ? new Paragraph(say("teams.empty")) : people);
        if (!managing) return;
        var change = new Button(say("teams.change"), click -> edit(detail, team));
        change.addThemeName("primary");
        var remove = new Button(say("teams.remove"), click -> remove(team));
        var actions = new Div(change, remove);
        actions.addClassName("actions");
        detail.add(actions);
    }

    private Component person(Named one) {
        return new Anchor(context.to("admin/people/" + one.id()), one.name());
    }

    private void edit(Div detail, Team team) {
        detail.removeAll();
        var form = form(team, entry -> {
            office.teams().change(team.id(), new IfMatch(team.version()), entry);
            Notice.done(context.texts().get("teams.saved", entry.name()));
            list.refreshAll();
        });
        form.button(new Button(say("view.cancel"), click -> fill(detail, team)));
        detail.add(new H2(context.texts().get("teams.change.title", team.name())), form);
    }

    private FormPanel<TeamEntry> form(@Nullable Team team, Consumer<TeamEntry> submit) {
        var name = new TextField(say("teams.name"));
        name.setMaxLength(80);
        name.setRequiredIndicatorVisible(true);
        var picker = new PeoplePicker(office, null);
        ComboBox<Named> lead = picker.field();
        lead.setLabel(say("teams.leads"));
        MultiSelectComboBox<Named> members = picker.several();
        members.setLabel(say("teams.members"));
        members.addClassName("wide");
        if (team != null) {
            name.setValue(team.name());
            if (team.lead() != null) lead.setValue(team.lead());
            members.setValue(Set.copyOf(team.members()));
        }
        return new FormPanel<>(
                        context.texts(),
                        say("teams.save"),
                        () -> new TeamEntry(
                                name.getValue(),
                                lead.getValue() == null ? null : lead.getValue().id(),
                                members.getValue().stream().map(Named::id).toList()),
                        submit)
                .field(name, "name")
                .field(lead, "lead")
                .field(members, "members");
    }

    private void remove(Team team) {
        Confirm.askHard(
                context.texts(),
                context.texts().get("teams.remove.ask", team.name()),
                say("teams.remove.next"),
                say("teams.remove"),
                () -> {
                    office.teams().remove(team.id());
                    Notice.done(context.texts().get("teams.removed", team.name()));
                    list.refresh();
                    context.go(context.here());
                });
    }

    @Override
    public void open(List<String> rest) {
        list.open(rest);
    }

    private String say(String key) {
        return context.texts().get(key);
    }
}

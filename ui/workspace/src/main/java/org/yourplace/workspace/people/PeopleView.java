package org.yourplace.workspace.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Ask;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.Confirm;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Filter;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.RowId;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.platform.members.FindPeople;
import org.yourplace.platform.members.Person;
import org.yourplace.platform.members.Person.State;
import org.yourplace.spi.data.Slice;

/** Everybody who has a place in the organisation: found, invited, changed and let go here. */
public final class PeopleView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final String STATE = "state";
    private static final String ROLE = "role";
    private static final String TEAM = "team";
    private static final String NEW = "new";

    private final transient ViewContext context;
    private final transient Office office;
    private final transient Words words;
    private final ListDetail<Person> list;

    public PeopleView(ViewContext context, Office office) {
        super(context.texts().get("people.title"));
        this.context = context;
        this.office = office;
        this.words = new Words(context, office);
        boolean managing = office.members().managing();
        lead(say(managing ? "people.lead" : "people.lead.looking"));
        if (managing)
            actions(
                    button("people.invite", context.here(NEW), true),
                    button("people.import", context.to("admin/import"), false));
        list = spec(managing).list();
        add(list);
    }

    private Component button(String key, String address, boolean first) {
        var link = new Anchor(address, (first ? Icon.ADD : Icon.UPLOAD).drawing(), new Span(say(key)));
        link.addClassName("button-link");
        if (!first) link.addClassName("second-button");
        return link;
    }

    private ListSpec<Person> spec(boolean managing) {
        var spec = ListSpec.<Person>of(context.texts(), say("people.title"), this::read, person -> person.id()
                        .toString())
                .search(say(managing ? "people.search" : "people.search.looking"))
                .column(Column.of("name", say("people.name"), Person::name))
                .column(Column.of("title", say("people.job"), person -> Objects.toString(person.title(), "")))
                .column(Column.of("team", say("people.team"), person -> Words.names(person.teams())))
                .column(Column.of("manager", say("people.manager"), PeopleView::manager))
                .column(Column.of("roles", say("people.roles"), words::roles))
                .column(Column.of(STATE, say("people.state"), words::state).shows(words::mark))
                .filter(new Filter(STATE, say("people.state"), say("people.state.all"), states()))
                .filter(new Filter(ROLE, say("people.role"), say("people.role.all"), words.roles()))
                .csv("people")
                .opens(context, this::detail)
                .empty(() -> new EmptyState(Icon.PEOPLE, say("people.none"), say("people.none.next")));
        var teams = teams();
        if (!teams.isEmpty()) spec.filter(new Filter(TEAM, say("people.team"), say("people.team.all"), teams));
        return managing ? spec.bulk(say("people.invite.chosen"), this::inviteChosen) : spec;
    }

    private static String manager(Person person) {
        return person.manager() == null ? "" : person.manager().name();
    }

    private Slice<Person> read(Ask ask) {
        var find = new FindPeople(
                ask.wordsOrNull(),
                ask.choice(ROLE).orElse(null),
                ask.choice(TEAM).flatMap(RowId::of).orElse(null),
                ask.choice(STATE)
                        .map(state -> State.valueOf(state.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                null);
        return office.members().list(find, ask.after(), ask.limit());
    }

    private Map<String, String> states() {
        var states = new LinkedHashMap<String, String>();
        for (var state : State.values()) {
            var code = state.name().toLowerCase(Locale.ROOT);
            states.put(code, say("people.state." + code));
        }
        return states;
    }

    private Map<String, String> teams() {
        var teams = new LinkedHashMap<String, String>();
        office.teams().list().forEach(team -> teams.put(team.id().toString(), team.name()));
        return teams;
    }

    private Component detail(String id) {
        if (id.equals(NEW) && office.members().managing()) return inviting();
        return RowId.of(id)
                .flatMap(this::found)
                .<Component>map(person -> new PersonPanel(context, office, words, person, list::refreshAll))
                .orElseGet(() -> new Paragraph(say("error.not-found")));
    }

    private java.util.Optional<Person> found(UUID id) {
        try {
            return java.util.Optional.of(office.members().one(id));
        } catch (org.yourplace.spi.error.DomainException absent) {
            return java.util.Optional.empty();
        }
    }

    private Component inviting() {
        var form = new PersonForm(context, office, words, null).panel(say("people.invite.send"), entry -> {
            var person = office.invitations().invite(entry);
            Notice.done(context.texts().get("people.invited", person.name(), Objects.toString(person.email(), "")));
            list.refresh();
            context.go(context.here(person.id().toString()));
        });
        var lead = new Paragraph(say("people.invite.lead"));
        lead.addClassName("soft");
        var detail = new Div(new H2(say("people.invite")), lead, form);
        detail.addClassName("stack");
        return detail;
    }

    private void inviteChosen(List<String> chosen) {
        var ids = chosen.stream().map(UUID::fromString).toList();
        Confirm.ask(
                context.texts(),
                context.texts().count("people.invite.ask", ids.size()),
                say("people.invite.ask.next"),
                say("people.invite.do"),
                () -> {
                    var sent = office.invitations().sendAll(ids);
                    Notice.done(context.texts().count("people.invite.sent", sent.sent())
                            + (sent.left().isEmpty()
                                    ? ""
                                    : " "
                                            + context.texts()
                                                    .count(
                                                            "people.invite.left",
                                                            sent.left().size())));
                    list.refreshAll();
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

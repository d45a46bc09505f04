package org.yourplace.csrbrokerage.need.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.yourplace.csrbrokerage.need.NeedServices;
import org.yourplace.csrbrokerage.need.team.TeamDay;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Filter;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;

/** Team days that the employer asked for: the group's terms, the team's names, what became of it. */
final class TeamDaysView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";
    private static final String STATE = "state";

    private final transient ViewContext context;
    private final transient NeedServices services;
    private final transient Words words;
    private final ListDetail<TeamDay> list;
    private final Div writing = new Div();

    TeamDaysView(ViewContext context, NeedServices services) {
        super(context.texts().get("view.team-days"));
        this.context = context;
        this.services = services;
        this.words = new Words(context, services);
        lead(words.get("team.view.lead"));
        list = ListSpec.<TeamDay>of(
                        words.texts(),
                        words.get("view.team-days"),
                        ask -> services.asks().list(ask.choice(STATE).orElse(null), ask.limit(), ask.after()),
                        day -> day.id().toString())
                .columns(columns())
                .filter(new Filter(
                        STATE, words.get("need.view.status"), words.get("need.view.all"), words.teamStates()))
                .csv("team-days")
                .opens(context, this::detail)
                .empty(() -> new EmptyState(
                        Icon.PEOPLE, words.get("team.view.none"), words.get("team.view.none.next"), ask()))
                .list();
        writing.setVisible(false);
        add(list, writing);
    }

    private List<Column<TeamDay>> columns() {
        return List.of(
                Column.of("title", words.get("team.view.day"), TeamDay::title),
                Column.of("group", words.get("need.view.group"), day -> Words.or(day.organisation())),
                Column.<TeamDay>of(
                                "state", words.get("need.view.status"), day -> words.get("team.state." + day.state()))
                        .shows(day -> new Mark(words.get("team.state." + day.state()), Words.tone(day.standing()))),
                Column.<TeamDay>of("people", words.get("team.view.wished"), day -> String.valueOf(day.people()))
                        .figures(),
                Column.<TeamDay>of(
                                "size",
                                words.get("need.team.size"),
                                day -> day.size() == null ? "" : String.valueOf(day.size()))
                        .figures(),
                Column.of(
                        "when",
                        words.get("need.when"),
                        day -> day.day() == null ? "" : words.texts().date(day.day())));
    }

    private Anchor ask() {
        var ask = new Anchor(context.here(NEW), Icon.ADD.drawing(), new Span(words.get("team.view.ask")));
        ask.addClassName("button-link");
        return ask;
    }

    private Component detail(String id) {
        return new TeamDayDetail(words, services.asks().read(Words.id(id)), list::refreshAll);
    }

    @Override
    public void open(List<String> rest) {
        boolean asNew = rest.equals(List.of(NEW));
        list.setVisible(!asNew);
        writing.setVisible(asNew);
        writing.removeAll();
        clearActions();
        if (asNew) {
            title(words.get("team.view.ask"));
            writing.add(new AskTeamForm(words).panel());
            return;
        }
        title(words.get("view.team-days"));
        actions(ask());
        list.open(rest);
    }
}

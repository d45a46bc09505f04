package org.yourplace.csrbrokerage.need.ui;

import com.vaadin.flow.component.Component;
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

/** Teams that would like to come, for the group: the numbers are its own. */
final class TeamVisitsView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final String STATE = "state";

    private final transient NeedServices services;
    private final transient Words words;
    private final ListDetail<TeamDay> list;

    TeamVisitsView(ViewContext context, NeedServices services) {
        super(context.texts().get("view.team-visits"));
        this.services = services;
        this.words = new Words(context, services);
        lead(words.get("team.visits.lead"));
        list = ListSpec.<TeamDay>of(
                        words.texts(),
                        words.get("view.team-visits"),
                        ask -> services.days().list(ask.choice(STATE).orElse(null), ask.limit(), ask.after()),
                        day -> day.id().toString())
                .columns(List.of(
                        Column.of("employer", words.get("team.visits.employer"), day -> Words.or(day.employer())),
                        Column.of("title", words.get("team.view.day"), TeamDay::title),
                        Column.<TeamDay>of(
                                        "state",
                                        words.get("need.view.status"),
                                        day -> words.get("team.state." + day.state()))
                                .shows(day ->
                                        new Mark(words.get("team.state." + day.state()), Words.tone(day.standing()))),
                        Column.<TeamDay>of("people", words.get("team.view.wished"), day -> String.valueOf(day.people()))
                                .figures(),
                        Column.of(
                                "when",
                                words.get("need.when"),
                                day -> day.day() == null ? "" : words.texts().date(day.day()))))
                .filter(new Filter(
                        STATE, words.get("need.view.status"), words.get("need.view.all"), words.teamStates()))
                .csv("team-visits")
                .opens(context, this::detail)
                .empty(() -> new EmptyState(
                        Icon.CALENDAR, words.get("team.visits.none"), words.get("team.visits.none.next")))
                .list();
        add(list);
    }

    private Component detail(String id) {
        return new TeamVisitDetail(words, services.days().read(Words.id(id)), list::refreshAll);
    }

    @Override
    public void open(List<String> rest) {
        list.open(rest);
    }
}

package org.yourplace.csrbrokerage.need.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;
import org.yourplace.csrbrokerage.need.Need;
import org.yourplace.csrbrokerage.need.team.TeamAnswer;
import org.yourplace.csrbrokerage.need.team.TeamDay;
import org.yourplace.csrbrokerage.need.team.TeamState;
import org.yourplace.kit.view.Confirm;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Tone;

/** One team day for the employer: accept the group's terms as they are, take a need for skills instead, name the team, or go. */
final class TeamDayDetail extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient TeamDay day;
    private final transient Runnable changed;

    TeamDayDetail(Words words, TeamDay day, Runnable changed) {
        this.words = words;
        this.day = day;
        this.changed = changed;
        addClassName("stack");
        var marks = new Div(new Mark(words.get("team.state." + day.state()), Words.tone(day.standing())));
        marks.addClassName("actions");
        add(marks, new H2(day.title()), new Paragraph(Words.or(day.organisation())));
        add(new Paragraph(words.texts().count("team.view.you-wished", day.people())));
        if (day.reason() != null) {
            add(new Notice(Tone.WAITING, words.get("team.view.said"), day.reason()));
        }
        if (day.size() != null) {
            add(new H3(words.get("need.team.terms")), Words.facts(words.team().terms(day)));
        }
        add(actions());
        if (day.standing() == TeamState.SKILLS) {
            skills();
        }
        if (day.standing() == TeamState.ACCEPTED) {
            add(names());
        }
    }

    private Div actions() {
        var actions = new Div();
        actions.addClassName("actions");
        if (day.standing() == TeamState.TERMS) {
            var yes = new Button(words.get("team.view.accept"), click -> accept());
            yes.addThemeName("primary");
            actions.add(yes);
        }
        if (day.standing().open()) {
            actions.add(new Button(words.get("team.view.go"), click -> go()));
        }
        return actions;
    }

    private void accept() {
        Confirm.ask(
                words.texts(),
                words.get("team.view.accept.sure", Words.or(day.organisation())),
                Words.facts(words.team().terms(day)),
                words.get("team.view.accept"),
                () -> say(TeamAnswer.accept(day.terms())));
    }

    private void go() {
        new SayDialog(
                        words.texts(),
                        words.get("team.view.go"),
                        words.get("team.view.go.help"),
                        words.get("need.withdraw.reason"),
                        reason -> say(TeamAnswer.withdraw(reason)))
                .open();
    }

    private void skills() {
        List<Need> instead = words.services().asks().skills(day);
        add(new H3(words.get("team.view.instead")));
        for (var need : instead) {
            var take = new Button(
                    words.get("team.view.take", need.title()), click -> say(TeamAnswer.takeSkills(need.id())));
            add(new Paragraph(need.summary()), take);
        }
        if (instead.isEmpty()) {
            add(new Paragraph(words.get("team.view.instead.none")));
        }
    }

    private FormPanel<List<String>> names() {
        var names = new TextArea(words.get("team.view.names"));
        names.setHelperText(words.get("team.view.names.help", day.size()));
        names.setValue(day.names().stream().map(TeamDay.Guest::name).collect(Collectors.joining("\n")));
        var form = new FormPanel<List<String>>(
                words.texts(),
                words.get("team.view.names.save"),
                () -> names.getValue()
                        .lines()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                said -> {
                    words.services().asks().name(day.id(), said);
                    Notice.done(words.get("need.done.saved"));
                    changed.run();
                });
        return form.section(words.get("need.team.names"), words.get("team.view.names.who"))
                .field(names, "names");
    }

    private void say(TeamAnswer said) {
        words.services().asks().answer(day.id(), said);
        Notice.done(words.get("need.done.saved"));
        changed.run();
    }
}

package org.yourplace.workspace.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.platform.members.Deputy;
import org.yourplace.platform.members.Person;
import org.yourplace.platform.members.Person.Named;

/** Who stands in while the member is away, and for whom they stand in themselves. */
public final class AwayView extends ViewFrame {
    private static final long serialVersionUID = 1L;

    private final transient ViewContext context;
    private final transient Office office;
    private final Div body = new Div();

    public AwayView(ViewContext context, Office office) {
        super(context.texts().get("away.title"));
        this.context = context;
        this.office = office;
        lead(say("away.lead"));
        body.addClassName("stack");
        add(body);
        fill();
    }

    private void fill() {
        body.removeAll();
        Optional<UUID> me = office.members().mine().map(Person::id);
        var all = office.deputies().list();
        var mine = all.stream()
                .filter(one -> me.filter(one.away().id()::equals).isPresent())
                .toList();
        var standing = all.stream()
                .filter(one -> me.filter(one.deputy().id()::equals).isPresent())
                .toList();
        if (!mine.isEmpty()) body.add(block("away.mine", mine, true));
        if (!standing.isEmpty()) body.add(block("away.standing", standing, false));
        if (me.isPresent()) body.add(naming());
    }

    private Component block(String heading, List<Deputy> several, boolean mine) {
        var list = new UnorderedList();
        list.addClassNames("plain-list", "card");
        several.forEach(one -> list.add(new ListItem(line(one, mine))));
        return section(heading, list);
    }

    private Component line(Deputy one, boolean mine) {
        var who = mine ? one.deputy() : one.away();
        var words = new Span(context.texts()
                .get("away.line", who.name(), day(one.since()), day(one.until().minusSeconds(1))));
        var mark = new Mark(say(one.running() ? "away.now" : "away.later"), one.running() ? Tone.GOOD : Tone.PLAIN);
        var end = new Button(say("deputy.end"), click -> {
            office.deputies().end(one.id());
            Notice.done(context.texts()
                    .get("deputy.ended", one.deputy().name(), one.away().name()));
            fill();
        });
        end.addThemeName("tertiary");
        end.setAriaLabel(context.texts()
                .get("deputy.end.of", one.deputy().name(), one.away().name()));
        var line = new Div(words, mark, end);
        line.addClassName("line");
        return line;
    }

    private Component naming() {
        var possible = office.deputies().possible();
        if (possible.isEmpty()) {
            return section("away.name", new EmptyState(Icon.PEOPLE, say("away.nobody"), say("away.nobody.next")));
        }
        var who = new ComboBox<Named>();
        who.setItems(possible);
        who.setItemLabelGenerator(Named::name);
        var form = new DeputyForm(context, who).panel(null, entry -> {
            var set = office.deputies().set(entry);
            Notice.done(context.texts().get("away.set", set.deputy().name()));
            fill();
        });
        return section("away.name", form);
    }

    private Component section(String heading, Component content) {
        var section = new Section(new H2(say(heading)), content);
        section.addClassName("block");
        return section;
    }

    private String day(Instant at) {
        return context.texts().date(at.atZone(context.clock().getZone()).toLocalDate());
    }

    private String say(String key) {
        return context.texts().get(key);
    }
}

package org.yourplace.workspace.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Figures;
import org.yourplace.kit.view.HomeFigure;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.platform.tasks.TaskList;
import org.yourplace.spi.feature.TaskSource;

/** The first view: what needs the member, the longest promised first, then how things stand. */
public final class HomeView extends ViewFrame {
    private static final long serialVersionUID = 1L;

    /**
     * @param lines what follows from the state of things
     * @param tasks what somebody opened, the oldest few
     * @param more whether there are more of those
     */
    public record Needs(List<TaskSource.Line> lines, List<TaskList.Item> tasks, boolean more) {
        /** How many stored tasks the first view shows. */
        public static final int FIRST_TASKS = 5;

        boolean nothing() {
            return lines.isEmpty() && tasks.isEmpty();
        }
    }

    private final transient ViewContext context;
    private final transient TaskWords words;

    public HomeView(ViewContext context, TaskWords words, String person, Needs needs, List<HomeFigure> figures) {
        super(context.texts().get("home.title"));
        this.context = context;
        this.words = words;
        lead(context.texts().get("home.lead", person, context.tenant().name()));
        add(needs.nothing() ? calm() : waiting(needs));
        if (!figures.isEmpty()) add(figures(figures));
    }

    private Component calm() {
        var texts = context.texts();
        return new EmptyState(Icon.TASK, texts.get("home.calm"), texts.get("home.calm.next"));
    }

    private Component waiting(Needs needs) {
        var texts = context.texts();
        var list = new UnorderedList();
        list.addClassName("needs");
        needs.lines().forEach(line -> list.add(line(line)));
        needs.tasks().forEach(task -> list.add(task(task)));
        var section = new Section(new H2(texts.get("home.needs")), list);
        section.addClassName("block");
        if (needs.more()) section.add(new Anchor(context.to("home/tasks"), texts.get("home.all-tasks")));
        return section;
    }

    private Component line(TaskSource.Line line) {
        var link = new Anchor(context.to(line.path()), line.text());
        link.addClassName("row-link");
        var item = new ListItem(link);
        if (line.urgent()) item.add(new Mark(context.texts().get("home.late"), Tone.LATE));
        var detail = line.detail();
        if (detail != null) item.add(second(detail));
        return item;
    }

    private Component task(TaskList.Item task) {
        var path = task.path() == null ? "home/tasks/" + task.id() : task.path();
        var link = new Anchor(context.to(path), task.about());
        link.addClassName("row-link");
        var item = new ListItem(link);
        item.add(second(words.since(task)));
        return item;
    }

    private static Component second(String text) {
        var second = new Span(text);
        second.addClassName("second");
        return second;
    }

    private Component figures(List<HomeFigure> figures) {
        var strip = new Figures();
        figures.forEach(figure -> strip.figure(figure.what(), figure.value(), figure.beside()));
        var section = new Section(new H2(context.texts().get("home.figures")), strip);
        section.addClassName("block");
        return section;
    }
}

package org.yourplace.workspace.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.Filter;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.RowId;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.UndoNotice;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.platform.tasks.TaskList;
import org.yourplace.spi.data.Database;

/** Things to do that somebody opened: a page reported, an offer made. Oldest first; done ones stay to be looked up. */
public final class TasksView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final String STATE = "state";
    private static final String DONE = "done";

    private final transient ViewContext context;
    private final transient TaskWords words;
    private final transient Database database;
    private final transient TaskList tasks;
    private final ListDetail<TaskList.Item> list;

    public TasksView(ViewContext context, TaskWords words, Database database, TaskList tasks) {
        super(context.texts().get("tasks.title"));
        this.context = context;
        this.words = words;
        this.database = database;
        this.tasks = tasks;
        lead(context.texts().get("tasks.lead"));
        list = spec().list();
        add(list);
    }

    private ListSpec<TaskList.Item> spec() {
        var texts = context.texts();
        return ListSpec.<TaskList.Item>of(
                        texts,
                        texts.get("tasks.title"),
                        ask -> database.read(tx -> tasks.list(
                                tx, ask.choice(STATE).filter(DONE::equals).isPresent(), ask.after(), ask.limit())),
                        task -> task.id().toString())
                .column(Column.of("about", texts.get("tasks.about"), TaskList.Item::about))
                .column(Column.of("kind", texts.get("tasks.kind"), task -> words.kind(task)))
                .column(Column.of("since", texts.get("tasks.since"), task -> words.day(task)))
                .filter(new Filter(STATE, texts.get("tasks.state"), texts.get("tasks.state.open"), states()))
                .csv("tasks")
                .opens(context, this::detail)
                .empty(() -> new EmptyState(Icon.TASK, texts.get("tasks.none"), texts.get("tasks.none.next")));
    }

    private Map<String, String> states() {
        var states = new LinkedHashMap<String, String>();
        states.put(DONE, context.texts().get("tasks.state.done"));
        return states;
    }

    private Component detail(String id) {
        var texts = context.texts();
        var task = RowId.of(id).flatMap(found -> database.read(tx -> tasks.find(tx, found)));
        if (task.isEmpty()) return new Paragraph(texts.get("error.not-found"));
        return detail(task.get());
    }

    private Component detail(TaskList.Item task) {
        var texts = context.texts();
        var facts = new Facts()
                .fact(texts.get("tasks.kind"), words.kind(task))
                .fact(texts.get("tasks.since"), words.day(task));
        var parts = new ArrayList<Component>(List.of(new H2(task.about()), facts));
        var words = task.detail();
        if (words != null) {
            var said = new Paragraph(words);
            said.addClassName("said");
            parts.add(said);
        }
        parts.add(actions(task));
        var detail = new Div(parts.toArray(Component[]::new));
        detail.addClassName("stack");
        return detail;
    }

    private Component actions(TaskList.Item task) {
        var texts = context.texts();
        var actions = new Div();
        actions.addClassName("actions");
        if (task.done()) {
            actions.add(new Mark(texts.get("tasks.state.done"), Tone.GOOD));
            actions.add(new Button(texts.get("tasks.again"), click -> again(task)));
        } else {
            var done = new Button(texts.get("tasks.done"), click -> done(task));
            done.addThemeName("primary");
            actions.add(done);
        }
        var path = task.path();
        if (path != null) actions.add(new Anchor(context.to(path), new Span(texts.get("tasks.go"))));
        return actions;
    }

    private void done(TaskList.Item task) {
        change(task, true);
        UndoNotice.show(context.texts(), context.texts().get("tasks.was-done", task.about()), () -> again(task));
    }

    private void again(TaskList.Item task) {
        change(task, false);
    }

    private void change(TaskList.Item task, boolean done) {
        database.write(tx -> {
            tasks.mark(tx, task.id(), done);
            return done;
        });
        list.refreshAll();
    }

    @Override
    public void open(List<String> rest) {
        list.open(rest);
    }
}

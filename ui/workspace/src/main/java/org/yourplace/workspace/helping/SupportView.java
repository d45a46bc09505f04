package org.yourplace.workspace.helping;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.Confirm;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Rows;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.platform.support.SupportAccess;
import org.yourplace.platform.support.SupportGrant;

/** Who from outside was let in to help, until when, and a button that ends it at once. */
public final class SupportView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";

    private final transient ViewContext context;
    private final transient SupportAccess support;
    private final ListDetail<SupportGrant> list;
    private final Div writing = new Div();

    public SupportView(ViewContext context, SupportAccess support) {
        super(context.texts().get("support.title"));
        this.context = context;
        this.support = support;
        lead(say("support.lead"));
        var columns = columns();
        list = ListSpec.of(
                        context.texts(),
                        say("support.title"),
                        Rows.<SupportGrant>of(support::all, columns, (row, choice) -> true),
                        grant -> grant.id().toString())
                .columns(columns)
                .buttons(this::buttons)
                .csv("support")
                .empty(() -> new EmptyState(Icon.PERSON, say("support.none"), say("support.none.next"), ask()))
                .list();
        add(list, writing);
    }

    private List<Column<SupportGrant>> columns() {
        return List.of(
                Column.of("name", say("support.who"), SupportGrant::name).shows(this::who),
                Column.of("state", say("support.state"), this::state).shows(this::mark),
                Column.of("roles", say("support.roles"), this::roles),
                Column.of("reason", say("support.reason"), SupportGrant::reason),
                Column.of("until", say("support.until"), grant -> when(grant.until())),
                Column.of("by", say("support.by"), grant -> grant.by() == null ? "" : grant.by()));
    }

    private Component who(SupportGrant grant) {
        var name = new Span(grant.name());
        var mail = new Span(grant.email());
        mail.addClassName("second");
        name.add(mail);
        return name;
    }

    private String roles(SupportGrant grant) {
        var names = support.roles();
        return grant.roles().stream()
                .map(role -> names.getOrDefault(role, role))
                .collect(Collectors.joining(", "));
    }

    private SupportGrant.State stateOf(SupportGrant grant) {
        return grant.state(context.clock().instant());
    }

    private String state(SupportGrant grant) {
        return switch (stateOf(grant)) {
            case WAITING -> say("support.state.waiting");
            case HERE -> say("support.state.here");
            case OVER -> {
                var ended = grant.endedAt();
                yield ended == null
                        ? say(grant.acceptedAt() == null ? "support.state.unused" : "support.state.over")
                        : context.texts().get("support.state.ended", when(ended));
            }
        };
    }

    private Mark mark(SupportGrant grant) {
        var tone =
                switch (stateOf(grant)) {
                    case WAITING -> Tone.WAITING;
                    case HERE -> Tone.GOOD;
                    case OVER -> Tone.PLAIN;
                };
        return new Mark(state(grant), tone);
    }

    private List<Button> buttons(SupportGrant grant) {
        var state = stateOf(grant);
        if (state == SupportGrant.State.OVER) return List.of();
        var words = say(state == SupportGrant.State.HERE ? "support.end" : "support.take-back");
        var end = new Button(words, click -> end(grant, words));
        end.setAriaLabel(words + ": " + grant.name());
        return List.of(end);
    }

    private void end(SupportGrant grant, String words) {
        Confirm.askHard(
                context.texts(),
                context.texts().get("support.end.ask", grant.name()),
                say("support.end.what"),
                words,
                () -> {
                    support.end(grant.id());
                    Notice.done(context.texts().get("support.ended", grant.name()));
                    list.refresh();
                });
    }

    private Anchor ask() {
        var ask = new Anchor(context.here(NEW), Icon.ADD.drawing(), new Span(say("support.let-in")));
        ask.addClassName("button-link");
        return ask;
    }

    private String when(Instant at) {
        var here = at.atZone(context.clock().getZone());
        return context.texts()
                .get(
                        "letters.at",
                        context.texts().date(here.toLocalDate()),
                        context.texts().time(here.toLocalTime()));
    }

    @Override
    public void open(List<String> rest) {
        boolean isNew = rest.equals(List.of(NEW));
        writing.removeAll();
        clearActions();
        list.setVisible(!isNew);
        if (isNew) {
            writing.add(new LetInForm(context, support).panel());
        } else {
            list.refresh();
            actions(ask());
        }
        title(say(isNew ? "support.let-in" : "support.title"));
    }

    private String say(String key) {
        return context.texts().get(key);
    }
}

package org.yourplace.workspace.helping;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.RowId;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.platform.assist.AssistedChannel;
import org.yourplace.platform.assist.Helped;

/** What was done for people who are not online, with their receipts, and the form with which it is done. */
public final class HelpView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";

    private final transient ViewContext context;
    private final transient AssistedChannel channel;
    private final transient HelpWords words;
    private final ListDetail<Helped> list;
    private final Div writing = new Div();

    public HelpView(ViewContext context, AssistedChannel channel) {
        super(context.texts().get("assist.title"));
        this.context = context;
        this.channel = channel;
        this.words = new HelpWords(context);
        lead(say("assist.lead"));
        list = ListSpec.of(
                        context.texts(),
                        say("assist.list"),
                        ask -> channel.all(
                                ask.wordsOrNull(),
                                ask.after() == null ? null : UUID.fromString(ask.after()),
                                ask.limit()),
                        (Helped one) -> one.id().toString())
                .search(say("assist.search"))
                .column(Column.of("name", say("assist.who"), Helped::name))
                .column(Column.of("done", say("assist.done"), Helped::done))
                .column(Column.of("reference", say("assist.reference"), Helped::reference))
                .column(Column.of("when", say("assist.when"), one -> words.when(one.consentedAt())))
                .column(Column.of("officer", say("assist.officer"), Helped::officer))
                .csv("helped")
                .opens(context, this::receipt)
                .empty(() -> new EmptyState(Icon.HAND, say("assist.none"), say("assist.none.next"), start()))
                .list();
        add(list, writing);
    }

    private Component receipt(String id) {
        return RowId.of(id)
                .flatMap(channel::receipt)
                .<Component>map(one -> new Receipt(context, words, one))
                .orElseGet(() -> new Paragraph(say("error.not-found")));
    }

    private Anchor start() {
        var start = new Anchor(context.here(NEW), Icon.ADD.drawing(), new Span(say("assist.start")));
        start.addClassName("button-link");
        return start;
    }

    @Override
    public void open(List<String> rest) {
        boolean isNew = rest.equals(List.of(NEW));
        writing.removeAll();
        clearActions();
        list.setVisible(!isNew);
        title(say(isNew ? "assist.start" : "assist.title"));
        if (isNew) {
            writing.add(new HelpForm(context, channel));
        } else {
            list.refresh();
            list.open(rest);
            actions(start());
        }
    }

    private String say(String key) {
        return context.texts().get(key);
    }
}

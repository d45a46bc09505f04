package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.volunteeringbank.application.Applicant;
import org.yourplace.volunteeringbank.message.Conversation;
import org.yourplace.volunteeringbank.message.Message;
import org.yourplace.volunteeringbank.message.Messages;
import org.yourplace.volunteeringbank.message.WriteMessage;

/** The conversation with somebody who is interested: read, answer, share how to be reached, report. */
record PersonMessages(ViewContext context, Messages messages, PageTexts texts, Runnable changed) {
    Component of(Applicant person) {
        var seen = messages.read(person.id());
        var section = new Div(new H3(texts.get("ui.messages")));
        section.addClassName("stack");
        notes(seen).forEach(note -> section.add(new Paragraph(note)));
        if (seen.messages().isEmpty()) section.add(new Paragraph(texts.get("message.none")));
        seen.messages().forEach(one -> section.add(message(one, seen)));
        section.add(actions(seen));
        if (seen.open()) section.add(write(seen));
        return section;
    }

    private List<String> notes(Conversation seen) {
        var notes = new ArrayList<String>();
        if (!seen.open()) {
            notes.add(
                    seen.standing().equals(Conversation.OVER)
                            ? texts.get("message.over")
                            : texts.get("message.waits.group", seen.person()));
            return notes;
        }
        if (seen.young()) notes.add(texts.get("message.young.group"));
        if (!seen.reachable()) notes.add(texts.get("message.no-letter.group", seen.person()));
        if (seen.bothShare()) {
            notes.add(texts.get("message.sharing.both", seen.person()) + " "
                    + Stream.of(seen.phone(), seen.email())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(", ")));
        } else if (seen.mayShare()) {
            notes.add(texts.get("message.sharing." + sharing(seen), seen.person()));
        }
        return notes;
    }

    private static String sharing(Conversation seen) {
        return seen.ownShare() != null ? "waiting" : seen.theirShare() != null ? "offered" : "not-yet";
    }

    private Component message(Message one, Conversation seen) {
        boolean own = one.from().equals(seen.side());
        var at = one.sentAt().atZone(context.clock().getZone());
        var when = texts.get("message.when", texts.day(at.toLocalDate()), texts.time(at.toLocalTime()));
        var who = new H4((own ? texts.get("message.you") : seen.person()) + ", " + when
                + (one.fresh() ? " (" + texts.get("message.new") + ")" : ""));
        var said = new Paragraph(one.text());
        said.addClassName("said");
        var block = new Div(who, said);
        if (one.heldBack()) {
            var note = new Span(texts.get(own ? "message.held.own" : "message.held.theirs", seen.person()));
            note.addClassName("second");
            block.add(note);
        }
        return block;
    }

    private Component actions(Conversation seen) {
        var actions = new Div();
        actions.addClassName("actions");
        if (seen.unread() > 0) {
            actions.add(new Button(texts.count("message.mark-read", seen.unread()), click -> {
                messages.markRead(seen.application());
                changed.run();
            }));
        }
        if (seen.open() && seen.mayShare() && seen.ownShare() == null) {
            actions.add(new Button(texts.get("message.share.group"), click -> {
                messages.share(seen.application());
                Notice.done(texts.get("ui.messages.shared"));
                changed.run();
            }));
        }
        if (!seen.messages().isEmpty()) {
            actions.add(new Button(
                    texts.get("ui.messages.report"), click -> new ReportMessagesDialog(texts, messages, seen).open()));
        }
        return actions;
    }

    private Component write(Conversation seen) {
        var text = new TextArea();
        text.setLabel(texts.get("message.text", seen.person()));
        text.setHelperText(texts.get("message.text.hint"));
        text.addClassName("wide");
        var form = new FormPanel<>(
                texts, texts.get("message.send"), () -> new WriteMessage(text.getValue()), (WriteMessage said) -> {
                    messages.write(seen.application(), said);
                    Notice.done(texts.get("message.done.write", seen.person()));
                    changed.run();
                });
        form.submitButton().removeThemeName("primary");
        return form.field(text, "text");
    }
}

package org.yourplace.workspace.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.RowId;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.platform.mail.MailBox;

/** The letters that went out in the organisation's name. In a demonstration they go nowhere and are read here, links and all. */
public final class LettersView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final transient ViewContext context;
    private final transient LetterOffice office;
    private final ListDetail<MailBox.KeptLetter> list;

    public LettersView(ViewContext context, LetterOffice office) {
        super(context.texts().get(office.demo() ? "letters.title.demo" : "letters.title"));
        this.context = context;
        this.office = office;
        var texts = context.texts();
        lead(texts.get(office.demo() ? "letters.lead.demo" : "letters.lead"));
        list = ListSpec.of(texts, texts.get("letters.title"), office::letters, letter -> letter.id()
                        .toString())
                .column(Column.of("subject", texts.get("letters.subject"), MailBox.KeptLetter::subject))
                .column(Column.of("to", texts.get("letters.to"), MailBox.KeptLetter::address))
                .column(Column.of("when", texts.get("letters.when"), this::when))
                .column(Column.of("state", texts.get("letters.state"), this::state)
                        .shows(this::mark))
                .csv("letters")
                .opens(context, this::detail)
                .empty(() -> new EmptyState(Icon.LETTER, texts.get("letters.none"), texts.get("letters.none.next")))
                .list();
        add(list);
    }

    private Component detail(String id) {
        return RowId.of(id)
                .flatMap(office::letter)
                .map(this::letter)
                .orElseGet(() -> new Paragraph(context.texts().get("error.not-found")));
    }

    private Component letter(MailBox.KeptLetter letter) {
        var texts = context.texts();
        var facts = new Facts()
                .fact(texts.get("letters.to"), letter.address())
                .fact(texts.get("letters.when"), when(letter))
                .fact(texts.get("letters.state"), mark(letter));
        var parts = new ArrayList<Component>(List.of(new H2(letter.subject()), facts));
        var problem = letter.problem();
        if (problem != null) parts.add(new Notice(Tone.LATE, texts.get("letters.problem"), problem));
        parts.add(words(letter.plain()));
        var calendar = letter.calendar();
        if (calendar != null) parts.add(date(calendar));
        var detail = new Div(parts.toArray(Component[]::new));
        detail.addClassName("stack");
        return detail;
    }

    /** The date that comes with it, as mail programs get it. */
    private Component date(String calendar) {
        var bytes = calendar.getBytes(StandardCharsets.UTF_8);
        var file = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(bytes), "date.ics", "text/calendar;charset=utf-8", bytes.length)),
                AttachmentType.DOWNLOAD,
                context.texts().get("letters.date"));
        file.addClassName("quiet-link");
        return file;
    }

    /** The letter's words, with its addresses to press. */
    private static Component words(String plain) {
        var paper = new Div();
        paper.addClassName("letter");
        for (var paragraph : plain.strip().split("\\R\\s*\\R")) {
            var line = new Paragraph();
            var link = LINK.matcher(paragraph);
            int at = 0;
            while (link.find()) {
                line.add(new Span(paragraph.substring(at, link.start())));
                var anchor = new Anchor(link.group(), link.group());
                anchor.setTarget("_blank");
                anchor.setRouterIgnore(true);
                line.add(anchor);
                at = link.end();
            }
            line.add(new Span(paragraph.substring(at)));
            paper.add(line);
        }
        return paper;
    }

    private String when(MailBox.KeptLetter letter) {
        var at = letter.written().atZone(context.clock().getZone());
        return context.texts()
                .get(
                        "letters.at",
                        context.texts().date(at.toLocalDate()),
                        context.texts().time(at.toLocalTime()));
    }

    private String state(MailBox.KeptLetter letter) {
        return context.texts().get("letters.state." + letter.state());
    }

    private Mark mark(MailBox.KeptLetter letter) {
        var tone =
                switch (letter.state()) {
                    case "sent" -> Tone.GOOD;
                    case "failed" -> Tone.LATE;
                    case "waiting" -> Tone.WAITING;
                    default -> Tone.PLAIN;
                };
        return new Mark(state(letter), tone);
    }

    @Override
    public void open(List<String> rest) {
        list.open(rest);
    }
}

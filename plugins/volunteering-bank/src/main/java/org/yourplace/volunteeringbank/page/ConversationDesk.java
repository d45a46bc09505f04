package org.yourplace.volunteeringbank.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.ErrorKind;
import org.yourplace.volunteeringbank.message.Conversation;
import org.yourplace.volunteeringbank.message.Message;
import org.yourplace.volunteeringbank.message.ReportMessages;
import org.yourplace.volunteeringbank.message.WriteMessage;

/** One page for both sides of a conversation: shows it, and does what its four forms ask for. What was typed stays when it is refused. */
final class ConversationDesk {
    private static final String TEMPLATE = "volunteer/messages.jte";
    private static final Set<String> DEEDS = Set.of("write", "share", "read", "report");

    private final FeatureContext core;
    private final Rejections rejections;

    ConversationDesk(FeatureContext core) {
        this.core = core;
        rejections = new Rejections(
                core.texts(),
                Map.of(
                        "text.required", "message.text.missing",
                        "text.too-long", "message.text.too-long",
                        "reason.required", "message.report.missing"),
                Map.of());
    }

    /** Where somebody sits in a conversation, and what they can do there. */
    record Seat(
            Supplier<Conversation> read,
            Consumer<WriteMessage> write,
            Supplier<Conversation> share,
            Supplier<Conversation> markRead,
            Consumer<ReportMessages> report,
            String address,
            String backHref,
            String backText) {}

    PageResponse show(PageRequest request, Seat seat) {
        return page(200, request, seat, Form.empty());
    }

    PageResponse act(PageRequest request, Seat seat) {
        var form = request.posted();
        var deed = form.value("act");
        try {
            switch (deed) {
                case "write" -> seat.write().accept(new WriteMessage(form.value("text")));
                case "share" -> seat.share().get();
                case "read" -> seat.markRead().get();
                case "report" -> seat.report().accept(new ReportMessages(form.value("reason")));
                default -> throw DomainException.notFound();
            }
            return PageResponse.to(seat.address() + "?done=" + deed + "#messages-end");
        } catch (DomainException refused) {
            if (refused.code().kind() == ErrorKind.NOT_FOUND) {
                throw refused;
            }
            say(form, deed, refused, request.texts());
            return page(422, request, seat, form);
        }
    }

    private void say(Form form, String deed, DomainException refused, PageTexts texts) {
        if (!refused.violations().isEmpty()) {
            rejections.put(form, refused, texts);
        } else {
            form.reject(
                    deed.equals("report") ? "reason" : "text",
                    texts.get("error." + refused.code().code()));
        }
    }

    private PageResponse page(int status, PageRequest request, Seat seat, Form form) {
        var texts = request.texts();
        var seen = seat.read().get();
        boolean person = seen.side().equals("person");
        var with = person ? seen.organisation() : seen.person();
        var page = new MessagesPage(
                person,
                with,
                seen.title(),
                seen.reference(),
                seen.messages().stream()
                        .map(one -> line(one, seen, with, texts))
                        .toList(),
                notes(seen, person, with, texts),
                seen.open(),
                sharing(seen),
                reach(seen),
                seen.unread(),
                seat.address(),
                seat.backHref(),
                seat.backText(),
                request.query("done")
                        .filter(DEEDS::contains)
                        .map(deed -> deed.equals("share") && seen.bothShare() ? "both" : deed)
                        .map(deed -> texts.get("message.done." + deed, with))
                        .orElse(""),
                form);
        return new PageResponse.Html(status, TEMPLATE, Map.of("page", page));
    }

    private MessagesPage.Line line(Message one, Conversation seen, String with, PageTexts texts) {
        boolean own = one.from().equals(seen.side());
        var at = one.sentAt().atZone(core.workingDays().zone());
        return new MessagesPage.Line(
                own ? texts.get("message.you") : with,
                texts.get("message.when", texts.day(at.toLocalDate()), texts.time(at.toLocalTime())),
                one.text(),
                one.heldBack() ? texts.get(own ? "message.held.own" : "message.held.theirs", with) : "",
                own,
                one.fresh());
    }

    private static List<String> notes(Conversation seen, boolean person, String with, PageTexts texts) {
        var notes = new ArrayList<String>();
        switch (seen.standing()) {
            case Conversation.WAITS_FOR_GUARDIAN ->
                notes.add(texts.get(person ? "message.waits.person" : "message.waits.group", with));
            case Conversation.OVER -> notes.add(texts.get("message.over"));
            default -> {
                if (!person && seen.young()) {
                    notes.add(texts.get("message.young.group"));
                }
                if (!seen.reachable()) {
                    notes.add(texts.get(person ? "message.no-letter.person" : "message.no-letter.group", with));
                }
            }
        }
        return notes;
    }

    private static String sharing(Conversation seen) {
        if (seen.bothShare()) {
            return "both";
        }
        if (!seen.open() || !seen.mayShare()) {
            return seen.open() ? "young" : "no";
        }
        return seen.ownShare() != null ? "waiting" : seen.theirShare() != null ? "offered" : "not-yet";
    }

    private static List<String> reach(Conversation seen) {
        var reach = new ArrayList<String>();
        Optional.ofNullable(seen.phone()).ifPresent(reach::add);
        Optional.ofNullable(seen.email()).ifPresent(reach::add);
        return reach;
    }
}

package org.yourplace.volunteeringbank.ask;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.people.Organisation;
import org.yourplace.volunteeringbank.dbs.WhichCheck;
import org.yourplace.volunteeringbank.dbs.Work;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.Status;
import org.yourplace.volunteeringbank.page.VerdictWords;
import org.yourplace.volunteeringbank.page.WhichCheckPage;
import org.yourplace.volunteeringbank.sheet.Sheet;
import org.yourplace.volunteeringbank.sheet.SheetWords;

/**
 * {@code /our-group/{secret}/help/{listing}/check}: what the supporter looks at. "Which checks may we ask for?" answers on the same page,
 * with everything typed so far; so does a check that a rule refuses.
 */
final class CheckStepPages {
    private static final String TEMPLATE = "volunteer/ask_check.jte";
    private static final Set<String> TO_SEND = Set.of(Status.DRAFT.code(), Status.WITHDRAWN.code());

    private final GroupDoor door;
    private final Steps steps;
    private final WhichCheck wizard;

    CheckStepPages(GroupDoor door) {
        this.door = door;
        this.steps = new Steps(door);
        this.wizard = new WhichCheck(door.core());
    }

    PageResponse show(PageRequest request) {
        return door.open(request, group -> {
            var listing = steps.listing(request);
            return page(200, request, group, listing, steps.answers(listing).form(), List.of());
        });
    }

    PageResponse say(PageRequest request) {
        return door.open(request, group -> {
            var listing = steps.listing(request);
            var posted = request.posted();
            var answers = steps.answers(listing).with(posted, Answers.SECOND);
            var form = answers.form();
            if (posted.value("do").equals("which")) {
                return page(200, request, group, listing, form, verdicts(request, listing, form));
            }
            boolean send = !posted.value("do").equals("save");
            return steps.keep(request, group, listing, answers, form, send ? wanted(listing) : null, send)
                    .<PageResponse>map(kept -> PageResponse.to(
                            GroupDoor.listing(request, kept.id()) + "?done=" + (send ? kept.status() : "saved")))
                    .orElseGet(() -> page(
                            422,
                            request,
                            group,
                            listing,
                            form,
                            form.problem("checks").isPresent() ? verdicts(request, listing, form) : List.of()));
        });
    }

    /** What waits for its supporter goes on waiting; what can be found stays so. */
    private static @Nullable Status wanted(OpportunityDetails listing) {
        return TO_SEND.contains(listing.status()) ? Status.LIVE : null;
    }

    private List<WhichCheckPage.Line> verdicts(PageRequest request, OpportunityDetails listing, Form form) {
        var words = new VerdictWords(door.words(request), request.texts());
        var starts = listing.starts();
        var now = door.core().clock().instant();
        var day = starts == null || starts.isBefore(now) ? now : starts;
        var work = new Work(
                Set.copyOf(form.values("around")),
                Set.copyOf(form.values("tasks")),
                form.typed("often").orElse(null),
                form.typed("supervised").orElse(null));
        return wizard.ask(new WhichCheck.Asked(work, door.words(request).day(day))).checks().stream()
                .map(words::line)
                .toList();
    }

    private PageResponse page(
            int status,
            PageRequest request,
            Organisation group,
            OpportunityDetails listing,
            Form form,
            List<WhichCheckPage.Line> verdicts) {
        var words = door.words(request);
        var asked = new SheetWords(request.texts());
        var page = new AskCheckPage(
                group.name(),
                GroupDoor.home(request),
                listing.title(),
                form,
                GroupDoor.help(request, listing.id()) + GroupDoor.CHECK,
                GroupDoor.help(request, listing.id()),
                Long.toString(listing.version()),
                !TO_SEND.contains(listing.status()),
                verdicts,
                asked.choices("paid-before", Sheet.PAID_BEFORE),
                asked.choices("around", Work.WITH),
                asked.choices("tasks", Work.TASKS),
                asked.choices("often", Work.OFTEN),
                asked.choices("supervised", Work.SUPERVISED),
                asked.choices("safeguarding", Sheet.SAFEGUARDING),
                asked.choices("insurance", Sheet.INSURANCE),
                words.choices("expenses"),
                words.choices("access"),
                words.choices("checks"));
        return new PageResponse.Html(status, TEMPLATE, Map.of("page", page));
    }
}

package org.yourplace.volunteeringbank.ask;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.people.Organisation;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.Status;

/** {@code /our-group/{secret}/help}: the six questions, for a new listing or for one that is written. */
final class AskPages {
    private static final String TEMPLATE = "volunteer/ask_help.jte";

    private final GroupDoor door;
    private final Starts starts;
    private final Steps steps;

    AskPages(GroupDoor door) {
        this.door = door;
        this.starts = new Starts(door);
        this.steps = new Steps(door);
    }

    PageResponse begin(PageRequest request) {
        return door.open(request, group -> {
            var from = request.query("from").orElse("");
            return page(200, request, group, starts.answers(from).form(), from, null);
        });
    }

    PageResponse write(PageRequest request) {
        return door.open(request, group -> {
            var from = request.posted().value("from");
            return say(request, group, starts.answers(from), from, null);
        });
    }

    PageResponse change(PageRequest request) {
        return door.open(request, group -> {
            var listing = steps.listing(request);
            return page(200, request, group, steps.answers(listing).form(), "", listing);
        });
    }

    PageResponse save(PageRequest request) {
        return door.open(request, group -> {
            var listing = steps.listing(request);
            return say(request, group, steps.answers(listing), "", listing);
        });
    }

    private PageResponse say(
            PageRequest request, Organisation group, Answers begun, String from, @Nullable OpportunityDetails before) {
        var answers = begun.with(request.posted(), Answers.FIRST);
        var form = answers.form();
        six(form, request.texts());
        return steps.keep(request, group, before, answers, form, before == null ? Status.DRAFT : null, false)
                .<PageResponse>map(kept -> PageResponse.to(after(request, kept)))
                .orElseGet(() -> page(422, request, group, form, from, before));
    }

    /** Of the six, only the day and the number of people may stay open; title and text are the listing's own to miss. */
    private static void six(Form form, PageTexts texts) {
        form.require("title", texts.get("ask.title.missing"));
        form.require("description", texts.get("ask.description.missing"));
        form.require("hours", texts.get("ask.hours.wrong"));
        if (!form.chosen("home", Answers.YES)) {
            form.require("postcode", texts.get("violation.place-needed"));
        }
    }

    private static String after(PageRequest request, OpportunityDetails kept) {
        return request.posted().value("do").equals("save")
                ? GroupDoor.listing(request, kept.id()) + "?done=saved"
                : GroupDoor.help(request, kept.id()) + GroupDoor.CHECK;
    }

    private PageResponse page(
            int status,
            PageRequest request,
            Organisation group,
            Form form,
            String from,
            @Nullable OpportunityDetails before) {
        var texts = request.texts();
        var words = door.words(request);
        return new PageResponse.Html(
                status,
                TEMPLATE,
                Map.of(
                        "page",
                        new AskPage(
                                group.name(),
                                GroupDoor.home(request),
                                form,
                                before == null ? GroupDoor.help(request) : GroupDoor.help(request, before.id()),
                                from,
                                before == null ? starts.choices(group, texts) : List.of(),
                                before == null ? "" : Long.toString(before.version()),
                                before != null && before.status().equals(Status.LIVE.code()),
                                words.worded("search.commitment.", "one-off", "regular"),
                                words.choices("how-often"),
                                words.choices("times"),
                                words.choices("causes"),
                                words.choices("skills"))));
    }
}

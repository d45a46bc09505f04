package org.yourplace.volunteeringbank.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.FeatureContext;
import org.yourplace.volunteeringbank.VolunteeringSettings;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.Status;

/** Where a listing stands, as its group reads it: the state in a word, what comes next, and what can be done now. */
public record ListingStanding(FeatureContext core, PageTexts texts, String team) {
    private static final String QUESTION = "ask.word.question";

    /** "Live", "With the SVS team, by Wednesday 25 November": for a row. */
    public String state(OpportunityDetails listing) {
        return switch (status(listing)) {
            case SUBMITTED -> texts.get("group.listing.state.waiting", team, texts.day(due(listing)));
            case PAUSED ->
                texts.get("group.listing.state.paused", texts.day(Objects.requireNonNull(listing.resumesOn())));
            case DRAFT ->
                listing.statusReason() == null
                        ? texts.get("group.listing.state.draft")
                        : texts.get("group.listing.state.question", team);
            case WITHDRAWN -> texts.get("group.listing.state." + (listing.statusReason() == null ? "back" : "refused"));
            case LIVE, FILLED, ENDED -> texts.get("group.listing.state." + listing.status());
        };
    }

    public String tone(OpportunityDetails listing) {
        return switch (status(listing)) {
            case LIVE -> "good";
            case SUBMITTED, PAUSED -> "wait";
            case DRAFT, WITHDRAWN -> listing.statusReason() == null ? "off" : "wait";
            case FILLED, ENDED -> "off";
        };
    }

    /**
     * The same with what comes next.
     *
     * @param asked whether the rules leave a check to the supporter
     */
    OurListingPage.Word word(OpportunityDetails listing, boolean asked) {
        var reason = Objects.requireNonNullElse(listing.statusReason(), "");
        var heading = state(listing);
        var text =
                switch (status(listing)) {
                    case SUBMITTED -> with(listing);
                    case LIVE -> asked ? texts.get("ask.word.check", team) : texts.get("ask.word.live");
                    case PAUSED -> reason.isEmpty() ? texts.get("ask.word.paused") : reason;
                    case FILLED -> texts.get("ask.word.filled");
                    case ENDED -> texts.get("ask.word.ended");
                    case DRAFT -> reason.isEmpty() ? texts.get("ask.word.draft") : texts.get(QUESTION, team, reason);
                    case WITHDRAWN -> reason.isEmpty() ? texts.get("ask.word.back") : texts.get(QUESTION, team, reason);
                };
        return new OurListingPage.Word(tone(listing), heading, text);
    }

    /** What its group can do with it now. */
    static List<String> can(OpportunityDetails listing) {
        return switch (status(listing)) {
            case DRAFT, WITHDRAWN -> List.of("send", "end", "copy");
            case SUBMITTED -> List.of("end", "copy");
            case LIVE -> List.of("pause", "fill", "end", "copy");
            case PAUSED -> List.of("pause", "resume", "fill", "end", "copy");
            case FILLED -> List.of("resume", "end", "copy");
            case ENDED -> List.of("copy");
        };
    }

    private String with(OpportunityDetails listing) {
        var due = due(listing);
        var today =
                LocalDate.ofInstant(core.clock().instant(), core.workingDays().zone());
        return due.isBefore(today)
                ? texts.get("ask.word.with.late", team)
                : texts.get("ask.word.with", team, texts.day(due));
    }

    /** The day by which its supporter looks at it. */
    private LocalDate due(OpportunityDetails listing) {
        var sent = LocalDate.ofInstant(listing.updatedAt(), core.workingDays().zone());
        return core.workingDays().after(sent, core.settings().value(VolunteeringSettings.CHECK_WORKING_DAYS));
    }

    private static Status status(OpportunityDetails listing) {
        return Status.of(listing.status()).orElse(Status.ENDED);
    }
}

package org.yourplace.volunteeringbank.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.volunteeringbank.guardian.GuardianWait;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.sheet.CheckSheet;

/**
 * The supporter's Monday list, in five parts and a strip of figures.
 *
 * @param waiting people who have waited longer than they were told, the longest first
 * @param guardians young people who wait for a parent or guardian
 * @param unfilled listings that start within 14 days with places left, priority areas first
 * @param toCheck submitted listings, and live ones with a question about their DBS check; the oldest first
 * @param sheets what was answered for them
 * @param quiet groups from which nothing has been heard for a while
 */
public record MondayDesk(
        List<Waiting> waiting,
        List<GuardianWait> guardians,
        List<Unfilled> unfilled,
        List<OpportunityDetails> toCheck,
        List<CheckSheet> sheets,
        List<Quiet> quiet,
        Figures figures) {
    public MondayDesk {
        waiting = List.copyOf(waiting);
        guardians = List.copyOf(guardians);
        unfilled = List.copyOf(unfilled);
        toCheck = List.copyOf(toCheck);
        sheets = List.copyOf(sheets);
        quiet = List.copyOf(quiet);
    }

    /** What was answered for a listing; empty when nothing was asked. */
    public Optional<CheckSheet> sheet(OpportunityDetails listing) {
        return sheets.stream()
                .filter(sheet -> sheet.opportunityId().equals(listing.id()))
                .findFirst();
    }

    /**
     * Somebody who waits. A supporter sees no name and no message, only the reference to speak about.
     *
     * @param nudgedAt when a reminder was last asked for
     */
    public record Waiting(
            UUID application,
            String reference,
            UUID organisationId,
            String organisation,
            @Nullable String phone,
            UUID opportunityId,
            String title,
            Instant sentAt,
            LocalDate replyBy,
            int workingDays,
            @Nullable Instant nudgedAt) {}

    /**
     * A listing that starts soon and has places left.
     *
     * @param priority in one of the three most deprived tenths
     */
    public record Unfilled(
            UUID opportunityId,
            String title,
            String slug,
            String organisation,
            Instant starts,
            int taken,
            @Nullable Integer places,
            @Nullable String ward,
            @Nullable Integer decile,
            boolean priority) {}

    /** A group that has been quiet. */
    public record Quiet(
            UUID organisationId,
            String organisation,
            @Nullable String phone,
            @Nullable Instant lastHeard,
            int liveListings) {}

    /**
     * This quarter so far.
     *
     * @param medianDays median working days until somebody was talked to; absent when nobody was
     * @param priorityShare share of those who started that did so in the three most deprived tenths, 0 to 1
     * @param residentsShare share of residents who live there
     */
    public record Figures(
            LocalDate from,
            int enquiries,
            int contacted,
            int started,
            @Nullable Double medianDays,
            @Nullable Double priorityShare,
            @Nullable Double residentsShare) {}
}

package org.yourplace.volunteeringbank.application;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.volunteeringbank.question.Answered;

/**
 * Somebody who is interested, as the organisation they wrote to sees them. For somebody under 16 the guardian is the one
 * to talk to; while a guardian has not agreed, there is only a first name.
 *
 * @param guardian asked, telephone (has to be rung), agreed, refused, overridden or lapsed; to-tell (is rung) and told when they need not
 *     agree; absent when none was to be asked
 * @param answers to the listing's own questions
 * @param since when the state came about
 * @param workingDays how long they have waited, or waited until somebody talked to them
 * @param late waiting longer than they were told
 * @param unread messages of theirs that the organisation has not marked as read
 * @param keptBack whether they keep their e-mail address and number back until both share them in messages
 * @param assisted whether an officer sent it for them, because they are not online
 * @param locale language to write to them in
 */
public record Applicant(
        UUID id,
        String reference,
        UUID opportunityId,
        String title,
        String slug,
        UUID organisationId,
        String organisation,
        String name,
        @Nullable String email,
        @Nullable String phone,
        String ageBand,
        @Nullable String bestTime,
        @Nullable String message,
        @Nullable String guardianName,
        @Nullable String guardianContact,
        @Nullable String guardian,
        List<Answered> answers,
        String state,
        @Nullable String reason,
        Instant sentAt,
        Instant since,
        LocalDate replyBy,
        int workingDays,
        boolean late,
        int unread,
        boolean keptBack,
        boolean assisted,
        @JsonIgnore String locale) {
    public String firstName() {
        return name.split("\\s+")[0];
    }

    /** Whether nothing passes yet, because a parent or guardian has to agree first. */
    public boolean waitsForGuardian() {
        return "asked".equals(guardian) || "telephone".equals(guardian);
    }

    public State standing() {
        return State.of(state).orElseThrow();
    }
}

package org.yourplace.volunteeringbank.application;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something I said "I'm interested" to, and what has happened.
 *
 * @param awayUntil the day on which the group is back; it may be over
 * @param guardian asked or telephone while a parent or guardian has to agree first; then agreed, refused or overridden
 * @param unread messages of the organisation that the person has not marked as read
 * @param slug of the listing's page, which may be gone by now
 */
public record MyInterest(
        UUID id,
        @JsonIgnore long tenant,
        @JsonIgnore UUID organisationId,
        String reference,
        String title,
        String slug,
        String organisation,
        String state,
        Instant sentAt,
        LocalDate replyBy,
        @Nullable LocalDate awayUntil,
        @Nullable String guardian,
        int unread,
        List<Step> steps) {
    /** One thing that happened. */
    public record Step(String state, Instant at, @Nullable String reason, String by) {}

    /** The day on which the group is back, when it is away and the person waits. */
    public Optional<LocalDate> awayAfter(LocalDate today) {
        return Optional.ofNullable(awayUntil).filter(back -> standing() == State.SENT && back.isAfter(today));
    }

    /** Whether a parent or guardian has to agree before the group can reply. */
    public boolean waitsForGuardian() {
        return standing() == State.SENT && ("asked".equals(guardian) || "telephone".equals(guardian));
    }

    public State standing() {
        return State.of(state).orElseThrow();
    }
}

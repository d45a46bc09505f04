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
        List<Step> steps) {
    /** One thing that happened. */
    public record Step(String state, Instant at, @Nullable String reason, String by) {}

    /** The day on which the group is back, when it is away and the person waits. */
    public Optional<LocalDate> awayAfter(LocalDate today) {
        return Optional.ofNullable(awayUntil).filter(back -> standing() == State.SENT && back.isAfter(today));
    }

    public State standing() {
        return State.of(state).orElseThrow();
    }
}

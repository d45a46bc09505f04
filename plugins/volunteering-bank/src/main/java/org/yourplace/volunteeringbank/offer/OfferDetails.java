package org.yourplace.volunteeringbank.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An offer as the body that it reached sees it.
 *
 * @param state open, expired or withdrawn
 * @param keepUntil the last day on which it is matched
 */
public record OfferDetails(
        UUID id,
        String reference,
        String what,
        String when,
        String where,
        String contact,
        Instant createdAt,
        LocalDate replyBy,
        String state,
        LocalDate keepUntil) {}

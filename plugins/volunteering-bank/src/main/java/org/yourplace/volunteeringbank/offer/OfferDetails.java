package org.yourplace.volunteeringbank.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An offer as the body that it reached sees it. */
public record OfferDetails(
        UUID id,
        String reference,
        String what,
        String when,
        String where,
        String contact,
        Instant createdAt,
        LocalDate replyBy) {}

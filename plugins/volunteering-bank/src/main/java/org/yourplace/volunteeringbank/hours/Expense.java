package org.yourplace.volunteeringbank.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What helping cost somebody.
 *
 * @param what travel or meals
 * @param note about the receipt
 * @param state claimed, approved, refused, paid
 * @param reason why it was refused
 */
public record Expense(
        UUID id,
        UUID hoursId,
        String name,
        String title,
        LocalDate day,
        String what,
        int pence,
        @Nullable String note,
        String state,
        @Nullable String reason,
        Instant claimedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant paidAt) {}

package org.yourplace.volunteeringbank.shift;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of its shifts an organisation asks for, the earliest first.
 *
 * @param from those that end later
 * @param until those that start before
 * @param opportunity those of one listing
 */
public record ShiftsAsked(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable UUID opportunity,
        int limit,
        @Nullable String after) {}

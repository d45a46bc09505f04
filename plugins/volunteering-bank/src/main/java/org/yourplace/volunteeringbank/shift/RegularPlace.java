package org.yourplace.volunteeringbank.shift;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place at every shift of a series.
 *
 * @param pausedFrom from when it is paused, while it is
 * @param resumes when it goes on by itself
 */
public record RegularPlace(
        UUID id,
        String reference,
        String title,
        String slug,
        String organisation,
        @Nullable Instant pausedFrom,
        @Nullable Instant resumes,
        boolean ended) {}

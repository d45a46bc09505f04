package org.yourplace.volunteeringbank.guardian;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody young whose guardian is to agree or to be told, as a supporter sees them: no name, only the reference to speak about.
 *
 * @param ring whether the guardian gave no e-mail address and has to be rung
 * @param tell whether they need not agree and only have to be told
 * @param guardian their name, and the number to ring; only when they have to be rung
 */
public record GuardianWait(
        UUID application,
        String reference,
        String organisation,
        String title,
        Instant sentAt,
        boolean ring,
        boolean tell,
        @Nullable String guardian,
        @Nullable String guardianPhone) {}

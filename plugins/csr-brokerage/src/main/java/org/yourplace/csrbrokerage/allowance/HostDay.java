package org.yourplace.csrbrokerage.allowance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day on which somebody helps, as the host has it.
 *
 * @param ref the reference that the person brought
 * @param what of the host's, in words
 * @param state expected, confirmed, not-so, called-off, disputed
 * @param saidMinutes what the host confirmed
 * @param counted minutes of the same person and day that are confirmed elsewhere with the host already
 */
public record HostDay(
        UUID id,
        UUID organisationId,
        String organisation,
        String ref,
        String name,
        String what,
        LocalDate day,
        int minutes,
        String state,
        @Nullable Integer saidMinutes,
        @Nullable Instant saidAt,
        @Nullable String reason,
        long counted) {
    /** Whether the host's word is owed. */
    public boolean waits() {
        return state.equals("expected") || state.equals("disputed");
    }
}

package org.yourplace.volunteeringbank.application;

import java.util.UUID;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.VolunteeringError;

/** An application's place in its life, read for change. */
record Standing(UUID id, UUID organisation, boolean hosted, State state) {
    /** Whether there is something to write down: nothing when it is so already. */
    boolean becomes(State next) {
        if (next == state) {
            return false;
        }
        if (!state.next().contains(next)) {
            throw new DomainException(VolunteeringError.ALREADY_ANSWERED);
        }
        return true;
    }
}

package org.yourplace.volunteeringbank.shift;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.application.AgeBand;

/**
 * A shift that can be booked now.
 *
 * @param minimumAge of its listing
 * @param clashes titles of what is the asking person's at the same time; empty for a guest
 */
record Bookable(ShiftDetails shift, @Nullable Integer minimumAge, List<String> clashes) {
    Bookable {
        clashes = List.copyOf(clashes);
    }

    /** @throws DomainException when its listing is for older people */
    void mustBeOldEnough(AgeBand age) {
        if (!age.mayBe(minimumAge)) {
            throw new DomainException(VolunteeringError.TOO_YOUNG, Objects.requireNonNull(minimumAge));
        }
    }
}

package org.yourplace.volunteeringbank.shift;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
}

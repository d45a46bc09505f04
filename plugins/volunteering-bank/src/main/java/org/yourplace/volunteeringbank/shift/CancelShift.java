package org.yourplace.volunteeringbank.shift;

import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * A shift that is not to be.
 *
 * @param reason in the organisation's words; those who booked are told
 * @param rest also those that follow it in its series
 */
public record CancelShift(@Nullable String reason, @Nullable Boolean rest) {
    public CancelShift {
        reason = WriteShifts.blankIsAbsent(reason);
        Violations.of().optionalText("reason", reason, 300).done();
    }
}

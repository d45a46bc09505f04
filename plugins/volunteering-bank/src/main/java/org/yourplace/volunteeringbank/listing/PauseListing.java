package org.yourplace.volunteeringbank.listing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * Lets a listing rest.
 *
 * @param until the day on which it is live again
 * @param reason one line that its page shows; absent: none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PauseListing(LocalDate until, @Nullable String reason) {
    public PauseListing {
        Violations.of()
                .check(until != null, "until", "required")
                .optionalText("reason", reason, 200)
                .done();
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }
}

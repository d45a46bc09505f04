package org.yourplace.volunteeringbank.check;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check that an organisation holds of somebody.
 *
 * @param person their name, as the organisation knows it
 * @param standing current, expiring (within 30 days), expired, waiting (applied for) or not-accepted
 * @param recordedBy name of the member who wrote it down
 */
public record HeldCheck(
        UUID id,
        UUID application,
        String person,
        String organisation,
        String kind,
        String status,
        @Nullable String workforce,
        LocalDate checkedOn,
        @Nullable LocalDate expiresOn,
        String standing,
        String recordedBy,
        Instant recordedAt) {
    /** How long before its end a check is said to expire. */
    static final int SOON_DAYS = 30;

    @JsonIgnore
    public boolean counts() {
        return standing.equals("current") || standing.equals("expiring");
    }

    static String standing(String status, @Nullable LocalDate expiresOn, LocalDate today) {
        if (!status.equals("seen")) {
            return status.equals("applied-for") ? "waiting" : status;
        }
        if (expiresOn == null || expiresOn.isAfter(today.plusDays(SOON_DAYS))) {
            return "current";
        }
        return expiresOn.isAfter(today) ? "expiring" : "expired";
    }
}

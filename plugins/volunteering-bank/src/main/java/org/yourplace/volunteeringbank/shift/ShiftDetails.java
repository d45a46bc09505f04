package org.yourplace.volunteeringbank.shift;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift as everybody who sees its listing reads it.
 *
 * @param seriesId the same for shifts that repeat
 * @param taken places that somebody has
 * @param waiting how many wait for one
 * @param waitingList whether somebody may wait
 * @param place where, when it is not where the listing is
 * @param status scheduled or cancelled
 * @param sequence of its event in a calendar
 */
public record ShiftDetails(
        UUID id,
        long version,
        @JsonIgnore long tenant,
        UUID opportunityId,
        @JsonIgnore UUID organisationId,
        String organisation,
        String title,
        String slug,
        @Nullable UUID seriesId,
        Instant starts,
        Instant ends,
        int capacity,
        int taken,
        int waiting,
        boolean waitingList,
        @Nullable String place,
        @Nullable String note,
        String status,
        @Nullable String statusReason,
        @JsonIgnore int sequence,
        @JsonIgnore Instant updatedAt) {
    /** Places that somebody who comes now would get: none while others wait. */
    @JsonProperty
    public int placesLeft() {
        return waiting > 0 ? 0 : Math.max(0, capacity - taken);
    }

    @JsonIgnore
    public boolean scheduled() {
        return status.equals("scheduled");
    }
}

package org.yourplace.volunteeringbank.shift;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place that is somebody's, as they see it.
 *
 * @param state booked, waiting, cancelled, attended, no-show, excused
 * @param ahead how many wait before them; only while they wait
 * @param cancelled the shift itself is not to be
 * @param regularId the regular place that it belongs to
 * @param name absent while a team's member has not said yes
 * @param sequence of the shift's event in a calendar
 */
public record MyPlace(
        UUID id,
        @JsonIgnore long tenant,
        UUID shiftId,
        UUID opportunityId,
        String reference,
        String title,
        String slug,
        String organisation,
        Instant starts,
        Instant ends,
        @Nullable String place,
        @Nullable String note,
        String state,
        @Nullable Integer ahead,
        boolean cancelled,
        boolean reminders,
        @Nullable UUID regularId,
        @JsonIgnore boolean team,
        @Nullable String name,
        @JsonIgnore @Nullable String email,
        @JsonIgnore int sequence) {
    /** Whether it is still to come and theirs to give back. */
    public boolean open(Instant now) {
        return (state.equals("booked") || state.equals("waiting")) && !cancelled && starts.isAfter(now);
    }
}

package org.yourplace.volunteeringbank.shift;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a shift or in its line, as the organisation sees them. Of a team's member who has not said yes there is no name yet.
 *
 * @param team what the team calls itself; absent for somebody who comes alone
 * @param state booked, waiting, cancelled, attended, no-show, excused
 * @param confirmed whether it is the organisation's word that they came or did not; else they checked themselves in
 * @param regular whether they come every time
 * @param walkIn whether they came without having booked, and so take no place
 * @param minutes how long they were there, when it was not the whole shift
 */
public record Booked(
        UUID id,
        UUID shiftId,
        String reference,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String ageBand,
        @Nullable String guardianName,
        @Nullable String guardianContact,
        @Nullable String team,
        @Nullable String coordinator,
        boolean regular,
        String state,
        long line,
        @Nullable Instant since,
        boolean confirmed,
        boolean walkIn,
        @Nullable Integer minutes,
        @JsonIgnore @Nullable UUID person) {
    public String firstName() {
        return name == null ? "" : name.split("\\s+")[0];
    }

    @JsonIgnore
    public boolean seated() {
        return !state.equals("waiting") && !state.equals("cancelled");
    }
}

package org.yourplace.volunteeringbank.shift;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gets in return for booking.
 *
 * @param reference short, to be told on the telephone and typed in at the door
 * @param state booked or waiting
 * @param ahead how many wait before them; only when they wait
 * @param placeUrl where to see it and give it back; whoever knows it can
 * @param places how many shifts it is for: more than one for a regular place
 * @param clashes titles of the person's own shifts at the same time
 */
public record PlaceReceipt(
        @JsonIgnore UUID id,
        String reference,
        String state,
        @Nullable Integer ahead,
        String placeUrl,
        int places,
        List<String> clashes) {
    /** Where a holder's page is, before their secret. */
    public static final String PAGE = "/volunteer/my-place/";

    public PlaceReceipt {
        clashes = List.copyOf(clashes);
    }

    PlaceReceipt on(String origin) {
        return new PlaceReceipt(id, reference, state, ahead, origin + placeUrl, places, clashes);
    }

    public String secret() {
        return placeUrl.substring(placeUrl.lastIndexOf('/') + 1);
    }
}

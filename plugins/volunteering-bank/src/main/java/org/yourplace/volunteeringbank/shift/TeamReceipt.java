package org.yourplace.volunteeringbank.shift;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team's places as its coordinator sees them.
 *
 * @param teamUrl where the coordinator sees it again
 * @param confirmBy when places that nobody said yes to go to others
 */
public record TeamReceipt(
        @JsonIgnore UUID id,
        String reference,
        String team,
        ShiftDetails shift,
        String teamUrl,
        Instant confirmBy,
        List<Place> places) {
    /** Where a coordinator's page is, before the secret. */
    public static final String PAGE = "/volunteer/team/";

    /**
     * One place of the team.
     *
     * @param state booked, waiting, cancelled and so on
     * @param name who said yes; absent until then
     * @param joinUrl the link to pass on; absent once somebody said yes by it
     */
    public record Place(
            UUID id,
            String state,
            @Nullable String name,
            @Nullable String joinUrl) {}

    public TeamReceipt {
        places = List.copyOf(places);
    }

    TeamReceipt on(String origin) {
        return new TeamReceipt(
                id,
                reference,
                team,
                shift,
                origin + teamUrl,
                confirmBy,
                places.stream()
                        .map(place -> new Place(
                                place.id(),
                                place.state(),
                                place.name(),
                                place.joinUrl() == null ? null : origin + place.joinUrl()))
                        .toList());
    }

    public long held() {
        return places.stream().filter(place -> place.state().equals("booked")).count();
    }

    public long waiting() {
        return places.stream().filter(place -> place.state().equals("waiting")).count();
    }
}

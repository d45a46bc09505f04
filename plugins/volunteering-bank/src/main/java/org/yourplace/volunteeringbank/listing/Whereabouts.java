package org.yourplace.volunteeringbank.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.place.Point;
import org.yourplace.spi.place.Postcode;

/**
 * Where a listing happens, as far as it is known.
 *
 * @param postcode as written by Royal Mail, or as the source wrote it
 * @param lsoa absent outside the partnership's areas
 * @param more further places of the same listing
 */
public record Whereabouts(
        @Nullable String postcode,
        @Nullable Point point,
        @Nullable String lsoa,
        @Nullable String ward,
        boolean remote,
        List<Location> more) {
    /**
     * One of several places.
     *
     * @param name street and town, where the source gives them
     */
    public record Location(
            @Nullable String name,
            @Nullable String postcode,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String lsoa,
            @Nullable String ward) {}

    public static final Whereabouts UNSAID = new Whereabouts(null, null, null, null, false, List.of());

    public static final Whereabouts FROM_HOME = new Whereabouts(null, null, null, null, true, List.of());

    public Whereabouts {
        more = List.copyOf(more);
    }

    public static Whereabouts at(Postcode found) {
        return new Whereabouts(found.text(), found.point(), found.lsoa(), found.ward(), false, List.of());
    }

    public boolean known() {
        return remote || point != null || postcode != null;
    }
}

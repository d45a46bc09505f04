package org.yourplace.volunteeringbank.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.place.Places;
import org.yourplace.spi.place.Point;
import org.yourplace.volunteeringbank.importing.ListingRow.RowPlace;
import org.yourplace.volunteeringbank.listing.Whereabouts;
import org.yourplace.volunteeringbank.listing.Whereabouts.Location;

/** Finds a row's places on our map; a postcode that is not ours keeps the source's point, without an area. */
final class RowPlaces {
    private static final int LONGEST_POSTCODE = 10;

    private final Places places;

    RowPlaces(Places places) {
        this.places = places;
    }

    Whereabouts of(ListingRow row, Set<String> warnings) {
        if (row.remote()) {
            return Whereabouts.FROM_HOME;
        }
        var all = new ArrayList<>(
                row.places().stream().map(place -> locate(place, warnings)).toList());
        var main = all.stream()
                .filter(place -> place.postcode() != null || place.latitude() != null)
                .findFirst();
        main.ifPresent(all::remove);
        return main.map(first -> new Whereabouts(
                        first.postcode(), point(first), first.lsoa(), first.ward(), false, List.copyOf(all)))
                .orElseGet(() -> new Whereabouts(null, null, null, null, false, List.copyOf(all)));
    }

    private Location locate(RowPlace place, Set<String> warnings) {
        var typed = place.postcode();
        if (typed != null) {
            var found = places.postcode(typed);
            if (found.isPresent()) {
                var ours = found.get();
                return new Location(
                        place.name(),
                        ours.text(),
                        ours.point().latitude(),
                        ours.point().longitude(),
                        ours.lsoa(),
                        ours.ward());
            }
            warnings.add("postcode-unknown");
        }
        boolean pointed = place.latitude() != null && place.longitude() != null;
        return new Location(
                place.name(),
                typed == null || typed.length() > LONGEST_POSTCODE ? null : typed,
                pointed ? place.latitude() : null,
                pointed ? place.longitude() : null,
                null,
                null);
    }

    private static @Nullable Point point(Location place) {
        return place.latitude() == null || place.longitude() == null
                ? null
                : new Point(place.latitude(), place.longitude());
    }
}

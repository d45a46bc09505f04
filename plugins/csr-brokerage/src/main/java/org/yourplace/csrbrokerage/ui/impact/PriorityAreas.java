package org.yourplace.csrbrokerage.ui.impact;

import java.util.Objects;
import java.util.Optional;
import org.yourplace.spi.place.AreaKind;
import org.yourplace.spi.place.Places;

/**
 * How many of the partnership's own areas are priority areas, to hold a share of time against.
 *
 * @param percent of its areas that are among the three most deprived tenths of England
 * @param year of the index that says so
 */
record PriorityAreas(long percent, int year) {
    private static final int LAST_TENTH = 3;

    /** Empty where no area's tenth is known. */
    static Optional<PriorityAreas> of(Places places) {
        var tenths = places.areas(AreaKind.LSOA).stream()
                .filter(area -> area.decile() != null && area.vintage() != null)
                .toList();
        if (tenths.isEmpty()) return Optional.empty();
        long priority = tenths.stream()
                .filter(area -> Objects.requireNonNull(area.decile()) <= LAST_TENTH)
                .count();
        return Optional.of(new PriorityAreas(
                Math.round(100.0 * priority / tenths.size()),
                Objects.requireNonNull(tenths.getFirst().vintage())));
    }
}

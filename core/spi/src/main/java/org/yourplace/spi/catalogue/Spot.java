package org.yourplace.spi.catalogue;

import org.jspecify.annotations.Nullable;
import org.yourplace.spi.place.Point;

/**
 * One place of an entry.
 *
 * @param lsoa code of its LSOA, absent when outside the partnership's areas
 * @param decile deprivation decile of that LSOA
 */
public record Spot(
        Point point,
        @Nullable String lsoa,
        @Nullable String ward,
        @Nullable Integer decile) {}

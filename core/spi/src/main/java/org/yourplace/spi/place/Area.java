package org.yourplace.spi.place;

import org.jspecify.annotations.Nullable;

/**
 * A ward or a lower-layer super output area.
 *
 * @param code the ONS code
 * @param decile deprivation decile, 1 = most deprived tenth of England; absent for wards
 * @param vintage year of the index that {@code decile} is from
 * @param decile2019 decile in the index of 2019, where the area existed
 * @param ward code of the ward an LSOA best fits; the ward's own code for a ward
 * @param centre a point inside or near the middle
 */
public record Area(
        AreaKind kind,
        String code,
        String name,
        @Nullable Integer decile,
        @Nullable Integer vintage,
        @Nullable Integer decile2019,
        String ward,
        Point centre) {}

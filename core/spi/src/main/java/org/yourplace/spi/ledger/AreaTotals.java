package org.yourplace.spi.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What was given in one area of the partnership; without a place it has no codes.
 *
 * @param decile of the LSOA, by the vintage of the day it was written down
 */
public record AreaTotals(
        Kind kind,
        @Nullable String ward,
        @Nullable String lsoa,
        @Nullable Integer decile,
        Totals totals) {}

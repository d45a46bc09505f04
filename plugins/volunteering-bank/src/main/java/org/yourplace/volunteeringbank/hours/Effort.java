package org.yourplace.volunteeringbank.hours;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.ledger.AreaTotals;
import org.yourplace.spi.ledger.Kind;

/**
 * Confirmed hours of the partnership in a while, and where.
 *
 * @param minutes confirmed
 * @param priorityShare of those with a place, the share in the three most deprived tenths, 0 to 1; absent when there are none
 */
public record Effort(long minutes, @Nullable Double priorityShare) {
    private static final int PRIORITY = 3;

    static Effort of(List<AreaTotals> areas) {
        long all = 0;
        long placed = 0;
        long near = 0;
        for (var area : areas) {
            var confirmed = area.kind() == Kind.HOURS ? area.totals().confirmed() : 0;
            var decile = area.decile();
            all += confirmed;
            placed += decile == null ? 0 : confirmed;
            near += decile == null || decile > PRIORITY ? 0 : confirmed;
        }
        return new Effort(all, placed == 0 ? null : (double) near / placed);
    }
}

package org.yourplace.volunteeringbank.report;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long so many people waited.
 *
 * @param days working days
 */
record Wait(int days, long people) {

    /** The median over all people; absent when there are none. */
    static @Nullable Double median(List<Wait> waits) {
        long all = waits.stream().mapToLong(Wait::people).sum();
        if (all == 0) return null;
        var sorted = waits.stream().sorted(Comparator.comparingInt(Wait::days)).toList();
        return (at(sorted, (all - 1) / 2) + at(sorted, all / 2)) / 2.0;
    }

    /** The wait of the person at this place, 0 for the shortest. */
    private static int at(List<Wait> sorted, long place) {
        long before = 0;
        for (var wait : sorted) {
            before += wait.people();
            if (place < before) return wait.days();
        }
        throw new IllegalArgumentException("there are only " + before);
    }
}

package org.yourplace.spi.matching;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry that fits.
 *
 * @param score sum of what its traits earn; see {@link MatchWeights}
 * @param distanceKm to the best of its places, absent when it has none or nobody said where from
 * @param reasons what speaks for it, the strongest kind first
 * @param missing what it asks that was not said to be there
 */
public record Match(
        UUID subject,
        String kind,
        double score,
        @Nullable Double distanceKm,
        List<Reason> reasons,
        List<Reason> missing) {
    /**
     * One thing that fits, or is missing.
     *
     * @param code which skill, cause, check and so on; empty where the kind says it all
     */
    public record Reason(Trait trait, String code) {
        public static Reason of(Trait trait) {
            return new Reason(trait, "");
        }
    }

    public Match {
        reasons = List.copyOf(reasons);
        missing = List.copyOf(missing);
    }

    /** Whether it fits in what it is about, not just in being near or easy. */
    public boolean toTheirTaste() {
        return reasons.stream().anyMatch(reason -> switch (reason.trait()) {
            case SKILL, CAUSE, WORDS -> true;
            default -> false;
        });
    }
}

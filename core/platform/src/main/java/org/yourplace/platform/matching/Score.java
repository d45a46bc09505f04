package org.yourplace.platform.matching;

import java.util.List;
import org.yourplace.spi.matching.MatchWeights;
import org.yourplace.spi.matching.Wishes;

/** What a shared trait is worth; {@link MatchWeights} says the same in words. More of a trait is never worth less. */
final class Score {
    private static final double HALF = 0.5;

    private Score() {}

    static double of(Shared shared, Wishes wishes, MatchWeights weights) {
        return weights.skill() * (shared.skills() / (shared.skills() + HALF))
                + weights.cause() * one(shared.causes() > 0)
                + weights.words() * one(shared.words())
                + weights.time() * time(shared, wishes.times())
                + weights.distance() * nearness(shared, wishes)
                + weights.access() * part(shared.access(), wishes.access().size(), 0)
                + weights.language() * one(shared.languages() > 0)
                + weights.checks() * part(shared.held(), shared.asked(), 1)
                + weights.priority() * shared.priority();
    }

    private static double time(Shared shared, List<String> times) {
        if (times.isEmpty()) {
            return 0;
        }
        return shared.timed() ? one(shared.times() > 0) : HALF;
    }

    private static double nearness(Shared shared, Wishes wishes) {
        var km = shared.km();
        if (km != null) {
            return Math.max(0, 1 - km / wishes.withinKm());
        }
        return shared.home() && wishes.point() != null && wishes.fromHome() ? HALF : 0;
    }

    private static double part(int some, int all, double ofNone) {
        return all == 0 ? ofNone : Math.min(1, (double) some / all);
    }

    private static double one(boolean holds) {
        return holds ? 1 : 0;
    }
}

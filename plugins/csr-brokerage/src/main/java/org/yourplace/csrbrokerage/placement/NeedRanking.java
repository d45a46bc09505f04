package org.yourplace.csrbrokerage.placement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The order in which a broker takes up what charities need. Of 100 points: 40 for how long it has waited (all of them after sixty days), 40
 * for how well the best of the people fits, 20 when nobody is underway yet; on top of these the weight for priority areas, times the share
 * of them among the areas that the work serves. At every weight it is this one formula over the same needs.
 */
final class NeedRanking {
    /** How many are looked at when the effect of the weight is measured. */
    static final int TOP = 20;

    private static final double WAITING = 40;
    private static final double PEOPLE = 40;
    private static final double NOBODY = 20;
    private static final double LONG_DAYS = 60;
    private static final double MOST_POINTS = 100;
    private static final double FITS = 50;
    private static final double HALF = 0.5;

    private final Instant now;
    private final List<Looked> needs;

    /** What of a need no weight changes: how well the best fits, how many do, and how much of its work is in priority areas. */
    private record Looked(SoughtNeed need, double best, int fitting, double share) {}

    NeedRanking(Fitting fitting, Instant now, List<SoughtNeed> needs, List<Candidate> candidates) {
        this.now = now;
        this.needs = needs.stream().map(need -> look(fitting, need, candidates)).toList();
    }

    private static Looked look(Fitting fitting, SoughtNeed need, List<Candidate> candidates) {
        var fits = candidates.stream()
                .filter(one -> one.offers(need.kind()))
                .mapToDouble(one -> Fitting.score(fitting.reasons(need, one)))
                .toArray();
        return new Looked(
                need,
                Arrays.stream(fits).max().orElse(0),
                (int) Arrays.stream(fits).filter(score -> score >= FITS).count(),
                fitting.priority(need));
    }

    List<RankedNeed> at(int weight) {
        var ranked = needs.stream()
                .map(need -> ranked(need, weight))
                .sorted(Comparator.comparing((RankedNeed one) -> -one.score())
                        .thenComparing(one -> one.need().id().toString()))
                .toList();
        return IntStream.range(0, ranked.size())
                .mapToObj(place -> ranked.get(place).at(place + 1))
                .toList();
    }

    /** How many of the first twenty serve priority areas. */
    int priorityAtTop(int weight) {
        return (int) at(weight).stream().limit(TOP).filter(RankedNeed::priority).count();
    }

    private RankedNeed ranked(Looked looked, int weight) {
        var need = looked.need();
        int count = looked.fitting();
        double share = looked.share();
        long days = Math.max(0, Duration.between(need.published(), now).toDays());
        var reasons = new ArrayList<Reason>();
        reasons.add(Reason.of("waited", days, WAITING * Math.min(days, LONG_DAYS) / LONG_DAYS));
        reasons.add(Reason.of(count == 0 ? "nobody-fits" : "people-fit", count, PEOPLE * looked.best() / MOST_POINTS));
        reasons.add(
                need.underway() == 0 ? Reason.of("nobody-yet", "", NOBODY) : Reason.of("underway", need.underway(), 0));
        if (share > 0) reasons.add(Reason.of("priority", Math.round(share * 100), weight * share));
        return new RankedNeed(0, need, share >= HALF, count, Fitting.score(reasons), reasons);
    }
}

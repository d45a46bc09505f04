package org.yourplace.csrbrokerage.placement;

import java.util.List;

/**
 * A need with its place in the desk's ranking.
 *
 * @param rank from 1
 * @param priority whether at least half of the areas that it serves are priority areas
 * @param fitting how many people fit it
 * @param reasons why it stands there, with the points of each
 */
public record RankedNeed(int rank, SoughtNeed need, boolean priority, int fitting, double score, List<Reason> reasons) {
    public RankedNeed {
        reasons = List.copyOf(reasons);
    }

    RankedNeed at(int place) {
        return new RankedNeed(place, need, priority, fitting, score, reasons);
    }
}

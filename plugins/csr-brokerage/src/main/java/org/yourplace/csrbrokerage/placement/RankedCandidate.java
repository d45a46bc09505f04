package org.yourplace.csrbrokerage.placement;

import java.util.List;

/**
 * Somebody who offers what is needed.
 *
 * @param reasons why they fit, with the points of each
 * @param interests what may pull them two ways, as far as the partnership knows
 * @param suggested whether they were suggested for it and that is not over
 */
public record RankedCandidate(
        Candidate candidate, double score, List<Reason> reasons, List<Interest> interests, boolean suggested) {
    public RankedCandidate {
        reasons = List.copyOf(reasons);
        interests = List.copyOf(interests);
    }

    RankedCandidate pulled(List<Interest> two) {
        return new RankedCandidate(candidate, score, reasons, two, suggested);
    }
}

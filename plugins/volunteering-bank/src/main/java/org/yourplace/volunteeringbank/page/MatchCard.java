package org.yourplace.volunteeringbank.page;

import java.util.List;

/**
 * A way to help that fits an offer.
 *
 * @param why what speaks for it
 * @param missing what it asks that was not said to be there
 */
public record MatchCard(Card card, List<String> why, List<String> missing) {
    public MatchCard {
        why = List.copyOf(why);
        missing = List.copyOf(missing);
    }
}

package org.yourplace.volunteeringbank.page;

import java.util.List;

/**
 * The bank on the home page: {@code home.jte}.
 *
 * @param found how many ways to help there are now
 * @param cards three that are short and soon
 * @param micro how many can be done from home within the hour
 */
public record HomeSection(int found, List<Card> cards, int micro) {

    public HomeSection {
        cards = List.copyOf(cards);
    }
}

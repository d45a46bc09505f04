package org.yourplace.volunteeringbank.page;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.matching.Match;
import org.yourplace.spi.matching.Match.Reason;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.OpportunitySearch.Fitted;
import org.yourplace.volunteeringbank.match.Fitting;

/** The cards of a search with why each fits who is signed in, in few words: what stands on the card anyway is not said again. */
final class FittingCards {
    private final MatchWords words;

    FittingCards(PageTexts texts, Wording wording) {
        this.words = new MatchWords(texts, wording);
    }

    List<MatchCard> of(Fitted fitted, List<Card> cards) {
        boolean placed = fitted.found().near() != null;
        return IntStream.range(0, cards.size())
                .mapToObj(i -> {
                    var listing = fitted.found().items().get(i);
                    return card(cards.get(i), listing, fitted.fits().get(listing.id()), fitted.freeAt(), placed);
                })
                .toList();
    }

    private MatchCard card(
            Card card, OpportunityDetails listing, @Nullable Match match, List<String> freeAt, boolean placed) {
        if (match == null) {
            return new MatchCard(card, List.of(), List.of());
        }
        var telling = new Match(
                match.subject(),
                match.kind(),
                match.score(),
                match.distanceKm(),
                match.reasons().stream().filter(reason -> tells(reason, placed)).toList(),
                match.missing().stream().filter(reason -> tells(reason, placed)).toList());
        var fitting = new Fitting(listing, telling);
        return new MatchCard(card, words.why(fitting, false), words.missing(fitting, freeAt));
    }

    private static boolean tells(Reason reason, boolean placed) {
        return switch (reason.trait()) {
            case FROM_HOME, TRAVEL_PAID, PRIORITY_AREA, AGE -> false;
            case DISTANCE -> !placed;
            default -> true;
        };
    }
}

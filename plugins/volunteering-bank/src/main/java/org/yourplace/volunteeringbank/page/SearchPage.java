package org.yourplace.volunteeringbank.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.MapPicture;

/**
 * Ways to help: {@code search.jte}. The form's fields are {@code near}, {@code q}, {@code with} (ticks), {@code cause}, {@code skill},
 * {@code commitment}, {@code within} and {@code sort}; all are sent by GET and none by itself.
 *
 * @param form what was asked, with any problem such as an unknown postcode
 * @param near the postcode as it is written in the heading, such as "SO19 6"; empty when none was given
 * @param found how many there are; 1,000 stands for 1,000 or more
 * @param cards this page of them, each with why it fits who is signed in
 * @param next address of the next page; empty on the last
 * @param ticks one-off, under 2 hours, evening or weekend, from home, travel paid, step-free
 * @param causes what it is for
 * @param skills what somebody can do
 * @param commitments one-off or regular
 * @param distances within how many miles
 * @param ages age bands: what is not open to one is not found
 * @param sorts nearest, newest, best match
 * @param clearHref address of the same page with only the postcode kept; empty when nothing else is set
 * @param wider what to offer when nothing was found
 * @param mapHref address of the same page with its map
 * @param map the map, when it was asked for
 * @param asked what features with a section here are told; empty on later pages
 * @param offer the four-field offer, shown when nothing was found
 */
public record SearchPage(
        Form form,
        String near,
        int found,
        List<MatchCard> cards,
        String next,
        List<Choice> ticks,
        List<Choice> causes,
        List<Choice> skills,
        List<Choice> commitments,
        List<Choice> distances,
        List<Choice> ages,
        List<Choice> sorts,
        String clearHref,
        Optional<Wider> wider,
        String mapHref,
        Optional<MapPicture> map,
        Map<String, String> asked,
        OfferForm offer) {

    public SearchPage {
        cards = List.copyOf(cards);
        ages = List.copyOf(ages);
        asked = Map.copyOf(asked);
    }
}

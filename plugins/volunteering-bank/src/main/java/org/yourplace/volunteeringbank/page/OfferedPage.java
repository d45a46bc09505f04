package org.yourplace.volunteeringbank.page;

import java.time.LocalDate;
import java.util.List;
import org.yourplace.kit.page.Form;

/**
 * An offer, for whoever made it: {@code offered.jte}. Its forms send {@code word}: withdraw, keep, letters, no-letters, show (with {@code
 * name}) or hide.
 *
 * @param fresh whether it was sent just now
 * @param open whether it is matched still
 * @param keepUntil the last day on which it is
 * @param mailed whether they can get letters at all
 * @param letters whether they want to hear of new ways to help
 * @param shown whether groups may see first name, area, what and when
 * @param matches what fits best
 * @param asks who asks for them
 * @param action where the forms are sent
 * @param form what was typed, with any problem
 */
public record OfferedPage(
        String what,
        String when,
        String where,
        String contact,
        String reference,
        LocalDate replyBy,
        boolean fresh,
        boolean open,
        LocalDate keepUntil,
        boolean mailed,
        boolean letters,
        boolean shown,
        List<MatchCard> matches,
        List<Ask> asks,
        String action,
        Form form) {

    /** A group asks whether they would do this. */
    public record Ask(String title, String group, String href, boolean answered) {}

    public OfferedPage {
        matches = List.copyOf(matches);
        asks = List.copyOf(asks);
    }
}

package org.yourplace.volunteeringbank.page;

import java.util.List;
import java.util.Optional;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Form;

/**
 * What a receipt's secret opens: {@code place.jte}. Its buttons send {@code word} and, where it is about one place, {@code place}.
 *
 * @param heading what stands at the top, such as "You have a place"
 * @param done what was just done; empty at first
 * @param places one, or those of a regular place
 * @param regular the regular place, if it is one
 * @param yes the form by which a team's member says yes, while they have not
 * @param calendarHref a calendar file of all of it
 * @param registerHref where to make an account that keeps it; empty when signed in
 */
public record PlacePage(
        String heading,
        String done,
        String title,
        String group,
        String reference,
        List<Place> places,
        Optional<Regular> regular,
        Optional<Yes> yes,
        Form pause,
        String action,
        String calendarHref,
        String registerHref) {
    /**
     * One of them.
     *
     * @param state in words
     * @param good whether it is a place
     * @param open whether it can be given back
     * @param reminders whether they are reminded on the day before
     */
    public record Place(
            String id,
            String title,
            String href,
            String group,
            String when,
            String where,
            String note,
            String state,
            boolean good,
            boolean open,
            boolean reminders) {}

    /**
     * A place at every shift of a series.
     *
     * @param paused in words until when; empty when it is not paused
     */
    public record Regular(String id, String title, String paused) {}

    /** The form by which a team's member says yes. */
    public record Yes(Form form, List<Choice> ages, boolean askGuardian) {}

    public PlacePage {
        places = List.copyOf(places);
    }
}

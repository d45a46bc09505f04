package org.yourplace.volunteeringbank.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Form;

/**
 * A group's own page, reached from a mail or signed in: {@code our-group.jte}. Each person's form sends {@code person} and {@code answer}
 * ({@code contacted}, {@code started} or {@code not-this-time} with {@code reason}); the form for being away sends {@code day},
 * {@code month} and {@code year}, or {@code back}.
 *
 * @param group the group
 * @param linkUntil the last day on which the link works; empty when signed in
 * @param waiting people waiting, the longest first
 * @param listings its listings
 * @param askHref where it asks for help; empty when the link does not let it
 * @param reasons why not this time
 * @param action where answers are sent
 * @param done what was just done, such as "You have talked to Amina."; empty at first
 * @param awayUntil the day the group is back, when it is away
 * @param away the form for being away; its fields stand or fall together
 * @param awayAction where it is sent
 * @param example a listing to show what works, when nobody waits
 * @param hours hours that wait for its word; absent when the link was made for something else
 * @param problems the form whose problems stand at the top
 * @param rolls shifts of today and the last days, with the way to who came
 * @param offerers people who offered and fit a listing of the group
 * @param conversations with people who do not wait any more, and with unread messages first
 * @param askAction where it is sent that the group asks one of them: {@code offer} and {@code listing}
 */
public record OurGroupPage(
        String group,
        Optional<LocalDate> linkUntil,
        List<Waiting> waiting,
        List<Listing> listings,
        String askHref,
        List<Choice> reasons,
        String action,
        String done,
        Optional<LocalDate> awayUntil,
        Form away,
        String awayAction,
        Optional<Card> example,
        Optional<HoursToConfirm> hours,
        Form problems,
        List<RollRow> rolls,
        List<OffererRow> offerers,
        List<ConversationRow> conversations,
        String askAction) {

    /**
     * Somebody who waits for an answer.
     *
     * @param id what the form sends
     * @param name first name
     * @param listing what for
     * @param workingDays how long they have waited
     * @param late whether that is longer than they were told
     * @param talked whether somebody has talked to them already
     * @param contact e-mail or number
     * @param contactHref the same as a link
     * @param bestTime when to reach them; empty when they did not say
     * @param answers to the listing's questions, each with its question
     * @param checks which checks are still missing, or held; empty when none are asked for
     * @param held whether a parent or guardian has to agree before they can be reached
     * @param keptBack whether they keep how to reach them back
     * @param assisted whether an officer sent it for them
     * @param line what they wrote; empty when nothing
     * @param messagesHref where the group and this person write to each other
     * @param unread messages of theirs that are not marked as read
     * @param form what was chosen for this person, with any problem
     */
    public record Waiting(
            String id,
            String name,
            String listing,
            int workingDays,
            boolean late,
            boolean talked,
            String contact,
            String contactHref,
            String bestTime,
            List<String> answers,
            String checks,
            boolean held,
            boolean keptBack,
            boolean assisted,
            String line,
            String messagesHref,
            int unread,
            Form form) {}

    /**
     * One of the group's listings.
     *
     * @param state such as "Live", "With the SVS team, by Tuesday 9 June", "Ended"
     * @param tone good, wait or off
     * @param placesLeft such as "3 of 10"; empty once it is over
     */
    public record Listing(String title, String href, String state, String tone, String placesLeft) {}

    public OurGroupPage {
        waiting = List.copyOf(waiting);
        listings = List.copyOf(listings);
        rolls = List.copyOf(rolls);
        offerers = List.copyOf(offerers);
        conversations = List.copyOf(conversations);
    }
}

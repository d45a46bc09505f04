package org.yourplace.volunteeringbank.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * "Thank you": {@code interested.jte}.
 *
 * @param title what for
 * @param href its page
 * @param group who has it now
 * @param reference to be told on the phone
 * @param replyBy the day by which they should reply
 * @param awayUntil the day on which the group is back; only when it is away
 * @param cancelHref where to withdraw
 * @param messagesHref where to write to the group
 * @param byMail whether the same was sent by e-mail
 * @param waitingList whether it was for the waiting list
 * @param guardian whether a parent or guardian is asked first
 * @param registerHref where to make an account that keeps this; empty when signed in
 * @param similar up to three others near by
 */
public record InterestedPage(
        String title,
        String href,
        String group,
        String reference,
        LocalDate replyBy,
        Optional<LocalDate> awayUntil,
        String cancelHref,
        String messagesHref,
        boolean byMail,
        boolean waitingList,
        boolean guardian,
        String registerHref,
        List<Card> similar) {

    public InterestedPage {
        similar = List.copyOf(similar);
    }
}

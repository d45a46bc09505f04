package org.yourplace.volunteeringbank.page;

import java.util.List;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.Step;

/**
 * What I said "I'm interested" to: {@code my-interests.jte}. The form to adopt one sent before there was an account has the field
 * {@code link}: the link from the confirmation.
 *
 * @param open those that go on, newest first
 * @param past those that are over
 * @param adopt the form to adopt one
 * @param adoptAction where it is sent
 * @param done what was just done; empty at first
 */
public record MyInterestsPage(List<Interest> open, List<Interest> past, Form adopt, String adoptAction, String done) {

    /**
     * One of them.
     *
     * @param state such as "Sent", "Contacted", "Started"
     * @param steps what has happened and what comes next, oldest first
     * @param cancelHref where to withdraw; empty when it is over
     * @param messagesHref where the person and the group write to each other
     * @param unread messages of the group that are not marked as read
     */
    public record Interest(
            String title,
            String href,
            String group,
            String reference,
            String state,
            List<Step> steps,
            String cancelHref,
            String messagesHref,
            int unread) {}

    public MyInterestsPage {
        open = List.copyOf(open);
        past = List.copyOf(past);
    }
}

package org.yourplace.volunteeringbank.page;

import java.util.List;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Form;

/**
 * Changed your mind: {@code cancel.jte}. The link shows this page, only its button withdraws. The form's field is {@code reason}.
 *
 * @param state what can be done
 * @param title what for
 * @param group who has it
 * @param reference its reference
 * @param form what was chosen
 * @param action where it is sent
 * @param reasons reasons, none of them required
 * @param messagesHref where the person and the group write to each other
 */
public record CancelPage(
        State state,
        String title,
        String group,
        String reference,
        Form form,
        String action,
        List<Choice> reasons,
        String messagesHref) {

    /** Where withdrawing stands. */
    public enum State {
        ASK,
        WITHDRAWN,
        ENDED
    }
}

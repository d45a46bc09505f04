package org.yourplace.volunteeringbank.page;

import java.util.List;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Form;

/**
 * "I'm interested": {@code name}, {@code contact} (e-mail or phone), {@code age}, and if wanted {@code time} and {@code line}. For
 * somebody under 16 also {@code guardianName} and {@code guardianContact}.
 *
 * @param form what was typed
 * @param action where it is sent
 * @param group who will read it, and nobody else
 * @param ages age bands
 * @param times best times to be reached
 * @param questions the listing's own
 * @param askGuardian whether the guardian's contact is asked for now
 * @param waitingList whether it puts somebody on the list for a full one
 */
public record InterestForm(
        Form form,
        String action,
        String group,
        List<Choice> ages,
        List<Choice> times,
        List<Asked> questions,
        boolean askGuardian,
        boolean waitingList) {

    /**
     * One of the listing's questions.
     *
     * @param name of its field
     * @param kind text, yes-no or choice
     * @param choices of the latter two
     */
    public record Asked(String name, String text, String kind, List<Choice> choices, boolean needed) {
        public Asked {
            choices = List.copyOf(choices);
        }
    }

    public InterestForm {
        ages = List.copyOf(ages);
        times = List.copyOf(times);
        questions = List.copyOf(questions);
    }
}

package org.yourplace.volunteeringbank.page;

import java.time.LocalDate;
import java.util.List;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Form;

/**
 * Which DBS check a role may ask for: {@code which_check.jte}.
 *
 * @param form what was answered
 * @param answers one line for each check; empty until something was asked
 * @param on the day whose rules answer
 */
public record WhichCheckPage(
        Form form,
        List<Choice> with,
        List<Choice> tasks,
        List<Choice> often,
        List<Choice> supervised,
        List<Line> answers,
        LocalDate on) {
    /**
     * One check.
     *
     * @param fits whether it may be asked for
     * @param because the rule and its source, or whom to ask
     */
    public record Line(String check, String verdict, boolean fits, String because) {}

    public WhichCheckPage {
        with = List.copyOf(with);
        tasks = List.copyOf(tasks);
        answers = List.copyOf(answers);
    }
}

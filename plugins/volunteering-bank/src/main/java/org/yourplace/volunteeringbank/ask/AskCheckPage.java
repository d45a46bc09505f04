package org.yourplace.volunteeringbank.ask;

import java.util.List;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Form;
import org.yourplace.volunteeringbank.page.WhichCheckPage;

/**
 * What the supporter looks at: {@code ask_check.jte}.
 *
 * @param group who asks
 * @param groupHref its own page
 * @param title the listing's
 * @param form what was answered
 * @param action where it is sent
 * @param back the six questions
 * @param version of the listing that the form was made from; empty for a new one
 * @param live whether people find it already
 * @param verdicts which checks may be asked for, one line each; empty until that was asked
 */
public record AskCheckPage(
        String group,
        String groupHref,
        String title,
        Form form,
        String action,
        String back,
        String version,
        boolean live,
        List<WhichCheckPage.Line> verdicts,
        List<Choice> paidBefore,
        List<Choice> around,
        List<Choice> tasks,
        List<Choice> often,
        List<Choice> supervised,
        List<Choice> safeguarding,
        List<Choice> insurance,
        List<Choice> expenses,
        List<Choice> access,
        List<Choice> checks) {
    public AskCheckPage {
        verdicts = List.copyOf(verdicts);
        paidBefore = List.copyOf(paidBefore);
        around = List.copyOf(around);
        tasks = List.copyOf(tasks);
        often = List.copyOf(often);
        supervised = List.copyOf(supervised);
        safeguarding = List.copyOf(safeguarding);
        insurance = List.copyOf(insurance);
        expenses = List.copyOf(expenses);
        access = List.copyOf(access);
        checks = List.copyOf(checks);
    }
}

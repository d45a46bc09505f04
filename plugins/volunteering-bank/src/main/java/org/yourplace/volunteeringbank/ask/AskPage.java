package org.yourplace.volunteeringbank.ask;

import java.util.List;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Form;

/**
 * The six questions: {@code ask_help.jte}.
 *
 * @param group who asks
 * @param groupHref its own page
 * @param form what was answered
 * @param action where it is sent
 * @param from what it started from, sent along: a role or a copy; empty for neither
 * @param starts what a new listing can start from; empty once it is written
 * @param version of the listing that the form was made from; empty for a new one
 * @param live whether people find it already, so that saving changes what they read
 */
public record AskPage(
        String group,
        String groupHref,
        Form form,
        String action,
        String from,
        List<Choice> starts,
        String version,
        boolean live,
        List<Choice> commitments,
        List<Choice> howOften,
        List<Choice> times,
        List<Choice> causes,
        List<Choice> skills) {
    public AskPage {
        starts = List.copyOf(starts);
        commitments = List.copyOf(commitments);
        howOften = List.copyOf(howOften);
        times = List.copyOf(times);
        causes = List.copyOf(causes);
        skills = List.copyOf(skills);
    }
}

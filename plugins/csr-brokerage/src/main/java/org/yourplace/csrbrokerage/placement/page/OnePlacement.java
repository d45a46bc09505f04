package org.yourplace.csrbrokerage.placement.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Fact;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.Step;

/**
 * One placement as a side of it sees it: {@code one.jte}. Each form sends {@code kind}, and its fields begin with it.
 *
 * @param side candidate or charity
 * @param state in a word or two
 * @param next what to do, or that there is nothing to do
 * @param can kinds that may be said now
 * @param employers to whom the candidate may show it
 * @param choices by the field's name
 * @param declared what the candidate declared of their interests
 * @param advice what a monitoring officer was asked about the candidate, and said
 * @param scope number of the scope that stands here, to which they agree
 * @param councillor whether a council may be asked about them
 * @param summary what the group wants it for; empty where the side knows or may not read it
 * @param need where all that the group wrote can be read; empty when nowhere
 * @param timeOff where the candidate asks their employer for time off for it; empty for others
 * @param done what was just done; empty at first
 */
public record OnePlacement(
        String side,
        String title,
        String organisation,
        String state,
        String next,
        List<Fact> facts,
        List<Step> steps,
        Set<String> can,
        String action,
        Form form,
        Map<String, List<Choice>> choices,
        List<Choice> employers,
        List<String> declared,
        boolean mayDeclare,
        List<String> advice,
        String scope,
        boolean councillor,
        String summary,
        String need,
        String timeOff,
        String done) {
    public OnePlacement {
        facts = List.copyOf(facts);
        steps = List.copyOf(steps);
        can = new java.util.LinkedHashSet<>(can);
        employers = List.copyOf(employers);
        declared = List.copyOf(declared);
        advice = List.copyOf(advice);
    }

    public boolean may(String kind) {
        return can.contains(kind);
    }
}

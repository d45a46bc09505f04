package org.yourplace.csrbrokerage.allowance.page;

import java.util.List;
import java.util.Optional;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Fact;
import org.yourplace.kit.page.Form;

/**
 * Asking for time off: {@code ask.jte}. The form sends {@code day}, {@code month}, {@code year}, {@code from}, {@code until}, {@code pot},
 * {@code show}, and {@code place} where somebody works for several.
 *
 * @param role what it is for, where somebody came from there
 * @param employers to choose from; one needs no choosing
 * @param counts what counts, and where
 * @param outside why nothing can be asked; empty when it can
 */
public record AskPage(
        String employer,
        Optional<Role> role,
        List<Choice> employers,
        List<Fact> facts,
        List<Choice> pots,
        String rule,
        List<Fact> counts,
        String outside,
        String action,
        Form form) {
    /** What of whose it is for. */
    public record Role(String title, String organisation) {}
}

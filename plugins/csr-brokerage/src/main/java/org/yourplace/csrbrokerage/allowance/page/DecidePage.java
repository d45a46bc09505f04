package org.yourplace.csrbrokerage.allowance.page;

import java.util.List;
import org.yourplace.kit.page.Fact;
import org.yourplace.kit.page.Form;

/**
 * Deciding on one phone page: {@code decide.jte}. The form sends {@code answer}: {@code approved}, {@code refused} with {@code reason}, or
 * {@code suggested} with a day and times.
 *
 * @param state in words, when it no longer waits; empty while it does
 * @param done what was just done; empty at first
 */
public record DecidePage(
        String name,
        String employer,
        String when,
        List<Fact> facts,
        String state,
        String done,
        String action,
        boolean declining,
        boolean suggesting,
        Form form) {}

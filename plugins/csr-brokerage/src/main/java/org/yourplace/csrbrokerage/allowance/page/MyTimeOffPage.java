package org.yourplace.csrbrokerage.allowance.page;

import java.util.List;
import org.yourplace.kit.page.Fact;

/**
 * Somebody's time off: {@code mine.jte}.
 *
 * @param places one for each employer
 * @param days with hosts, seen by this person alone
 * @param more where the record goes on; empty at its end
 * @param done what was just done; empty at first
 */
public record MyTimeOffPage(List<Place> places, List<Day> days, String more, String done) {
    /**
     * @param outside why no rule covers them; empty when one does
     * @param rule of notice, in words
     * @param counts what counts, and where
     */
    public record Place(
            String employer,
            String outside,
            String rule,
            List<Fact> counts,
            String askHref,
            List<Pot> pots,
            List<Row> asked,
            String next) {}

    /** One pot: paid or unpaid. */
    public record Pot(String name, List<Fact> facts) {}

    /** One request. */
    public record Row(String href, String when, String length, String state, String tone, String forWhom) {}

    /** One day with a host. */
    public record Day(String when, String what, String host, String length, String state) {}
}

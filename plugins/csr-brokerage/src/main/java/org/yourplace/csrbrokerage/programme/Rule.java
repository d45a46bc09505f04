package org.yourplace.csrbrokerage.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a version: so much for a grade and contract.
 *
 * @param grade absent: every grade
 * @param contract absent: every contract
 * @param opensOn roll-out date; absent: with the version
 */
public record Rule(
        @Nullable String grade,
        @Nullable Contract contract,
        int paidMinutes,
        int unpaidMinutes,
        @Nullable LocalDate opensOn) {

    boolean covers(Terms terms) {
        return (grade == null || grade.equalsIgnoreCase(terms.grade()))
                && (contract == null || contract == terms.contract());
    }

    /** The grade says more than the contract, and both more than either. */
    int closeness() {
        return (grade == null ? 0 : 2) + (contract == null ? 0 : 1);
    }

    boolean givesNothing() {
        return paidMinutes == 0 && unpaidMinutes == 0;
    }
}

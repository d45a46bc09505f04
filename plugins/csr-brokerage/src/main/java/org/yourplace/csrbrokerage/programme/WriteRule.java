package org.yourplace.csrbrokerage.programme;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * One line of a version as written: what is wrong with it is said by {@link WritePolicy}, which knows its place.
 *
 * @param grade absent: every grade
 * @param contract absent: every contract
 * @param opensOn roll-out date; absent: with the version
 */
public record WriteRule(
        @Nullable String grade,
        @Nullable String contract,
        @Nullable Integer paidMinutes,
        @Nullable Integer unpaidMinutes,
        @Nullable LocalDate opensOn) {
    static final int MOST = 30_000;

    public WriteRule {
        grade = grade == null || grade.isBlank() ? null : grade.strip();
        contract = contract == null || contract.isBlank() ? null : contract;
        paidMinutes = Objects.requireNonNullElse(paidMinutes, 0);
        unpaidMinutes = Objects.requireNonNullElse(unpaidMinutes, 0);
    }

    void check(String at, Violations violations) {
        violations
                .optionalText(at + ".grade", grade, WriteTerms.GRADE)
                .check(contract == null || Contract.of(contract).isPresent(), at + ".contract", "unknown-code")
                .range(at + ".paidMinutes", paidMinutes, 0, MOST)
                .range(at + ".unpaidMinutes", unpaidMinutes, 0, MOST)
                .check(Days.meant(opensOn), at + ".opensOn", "not-a-date");
    }

    /** Two lines for the same people contradict each other. */
    String whom() {
        return Objects.requireNonNullElse(grade, "").toLowerCase(java.util.Locale.ROOT) + "\n"
                + Objects.requireNonNullElse(contract, "");
    }
}

package org.yourplace.csrbrokerage.allowance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * Which balances are wanted.
 *
 * @param q words of name or staff number
 * @param grade one of the staff's grades
 * @param pot paid or unpaid; absent: both
 * @param on a day of the years wanted; absent: every year
 */
public record FindBalances(
        @Nullable String q,
        @Nullable String grade,
        @Nullable String pot,
        @Nullable LocalDate on) {
    public FindBalances {
        Violations.of()
                .optionalText("q", q, 200)
                .optionalText("grade", grade, 60)
                .check(pot == null || AllowanceRows.POTS.contains(pot), "pot", "unknown-code")
                .check(on == null || (on.getYear() >= 1900 && on.getYear() <= 2200), "on", "not-a-date")
                .done();
    }
}

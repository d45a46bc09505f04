package org.yourplace.csrbrokerage.allowance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may take off, for themselves.
 *
 * @param covered a rule covers them today; else {@code why} says: councillor, no-rule, not-yet or no-place
 * @param openFrom from when, where the rule is not rolled out for them yet
 * @param firstDay the first day that can be asked for, with the notice that the rule wants
 * @param noticeWorkingDays that notice
 * @param anyArea whether help anywhere counts
 */
public record MyAllowance(
        String employer,
        boolean covered,
        @Nullable String why,
        @Nullable LocalDate openFrom,
        @Nullable LocalDate firstDay,
        int noticeWorkingDays,
        boolean anyArea,
        List<Allowance> allowances) {
    public MyAllowance {
        allowances = List.copyOf(allowances);
    }

    static MyAllowance outside(String employer, String why, @Nullable LocalDate openFrom, List<Allowance> had) {
        return new MyAllowance(employer, false, why, openFrom, null, 0, true, had);
    }
}

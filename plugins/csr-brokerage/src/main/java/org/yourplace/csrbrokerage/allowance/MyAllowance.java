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
 * @param counts what counts, in the employer's words
 * @param anyArea whether help anywhere counts
 * @param areas else the wards in which it does
 */
public record MyAllowance(
        String employer,
        boolean covered,
        @Nullable String why,
        @Nullable LocalDate openFrom,
        @Nullable LocalDate firstDay,
        int noticeWorkingDays,
        @Nullable String counts,
        boolean anyArea,
        List<Ward> areas,
        List<Allowance> allowances) {
    /** A ward, by its code and its name. */
    public record Ward(String code, String name) {}

    public MyAllowance {
        areas = List.copyOf(areas);
        allowances = List.copyOf(allowances);
    }

    static MyAllowance outside(String employer, String why, @Nullable LocalDate openFrom, List<Allowance> had) {
        return new MyAllowance(employer, false, why, openFrom, null, 0, null, true, List.of(), had);
    }
}

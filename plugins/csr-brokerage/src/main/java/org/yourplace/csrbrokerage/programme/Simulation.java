package org.yourplace.csrbrokerage.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a version gives the staff that there is, for a whole year, beside what is in force without it.
 *
 * @param day the day it is worked out for: when it begins, or today
 * @param lines one for each grade
 * @param withoutCost grades with paid time whose hour costs nobody knows what: the cost leaves them out
 * @param withoutTerms people whose terms were not given: nobody can say what they have
 */
public record Simulation(
        UUID policy,
        LocalDate day,
        List<Line> lines,
        Line total,
        List<String> withoutCost,
        int withoutTerms,
        int councillors) {
    /**
     * One grade.
     *
     * @param people who have it
     * @param covered how many of them have an allowance
     * @param opensOn when the first of them can book; absent when nobody is covered
     * @param costPence what the paid time costs if all of it is taken; absent when an hour's cost is not known
     * @param coveredNow the same as {@code covered}, by what is in force without this version
     */
    public record Line(
            String grade,
            int people,
            int covered,
            @Nullable LocalDate opensOn,
            long paidMinutes,
            long unpaidMinutes,
            @Nullable Long costPence,
            int coveredNow,
            long paidMinutesNow,
            long unpaidMinutesNow) {}
}

package org.yourplace.volunteeringbank.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The road from interest to help that lasts, of everybody who wrote within a period. Each step counts those who ever came so far.
 *
 * @param from first day of the period
 * @param until its last day
 * @param enquiries people who said that they were interested
 * @param contacted of these, to whom somebody has talked
 * @param started of these, who have started
 * @param due of those who started, those whose first three months are over
 * @param stayed of those due, who were still there at three months
 * @param startedInPriority of those who started, in the three most deprived tenths of areas
 * @param medianDays median working days until somebody was talked to; absent when nobody was
 * @param reasons why people went no further, the commonest first
 */
public record Funnel(
        LocalDate from,
        LocalDate until,
        int enquiries,
        int contacted,
        int started,
        int due,
        int stayed,
        int startedInPriority,
        @Nullable Double medianDays,
        List<Reason> reasons) {
    public Funnel {
        reasons = List.copyOf(reasons);
    }

    /**
     * Why people went no further.
     *
     * @param state {@code not-this-time}, which the group said, or {@code withdrew}, which they said themselves
     * @param code of the list that belongs to the state; absent when nobody said why
     * @param stage how far they had come: {@code sent}, {@code contacted} or {@code started}
     */
    public record Reason(String state, @Nullable String code, String stage, int count) {}

    /** Share of those who started that did so in a priority area, 0 to 1. */
    public @Nullable Double priorityShare() {
        return started == 0 ? null : (double) startedInPriority / started;
    }
}

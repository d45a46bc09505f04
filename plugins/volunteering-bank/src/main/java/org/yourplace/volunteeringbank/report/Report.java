package org.yourplace.volunteeringbank.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A supporter's figures for a period.
 *
 * @param unmet what is unfilled today, by ward, the most first
 * @param effort four equal parts of the twelve months to the period's end, the oldest first
 * @param residentsShare share of the partnership's residents who live in the three most deprived tenths of areas, to set the effort beside
 */
public record Report(
        Funnel funnel,
        List<Unmet> unmet,
        List<Effort> effort,
        @Nullable Double residentsShare) {
    public Report {
        unmet = List.copyOf(unmet);
        effort = List.copyOf(effort);
    }
}

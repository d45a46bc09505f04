package org.yourplace.volunteeringbank.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Live listings of one ward that still have places, or that nobody has taken up.
 *
 * @param ward code; absent for help from home and listings without a place
 * @param listings how many
 * @param inPriority of these, in the three most deprived tenths of areas
 * @param places places left in those that limit them
 * @param oldest since when the one that has waited longest is live
 */
public record Unmet(
        @Nullable String ward,
        @Nullable String name,
        int listings,
        int inPriority,
        int places,
        @Nullable LocalDate oldest) {}

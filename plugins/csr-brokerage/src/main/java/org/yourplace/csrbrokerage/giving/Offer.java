package org.yourplace.csrbrokerage.giving;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;

/**
 * What an employer of the asking person offers.
 *
 * @param employer short name of its site
 * @param agency who pays the gifts on
 * @param deadline the last day on which a change reaches the pay of {@code month}
 * @param month as {@code 2026-06}
 * @param matchPercent what the employer promises for each pound, within its limits
 */
public record Offer(
        @JsonIgnore long tenant,
        String employer,
        String name,
        String agency,
        LocalDate deadline,
        String month,
        int leastPence,
        int mostPence,
        int matchPercent,
        int matchPersonPence) {}

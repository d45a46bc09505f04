package org.yourplace.csrbrokerage.giving;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A month's file of mandates, as the employer sees it.
 *
 * @param number counts the employer's files
 * @param month as {@code 2026-06}
 * @param changes lines that say something new
 * @param pence to be taken from pay in that month
 * @param matchPence promised by the employer on top
 */
public record GivingRun(
        UUID id,
        int number,
        String month,
        String agency,
        Instant madeAt,
        String madeBy,
        int lines,
        int changes,
        long pence,
        long matchPence) {
    @JsonIgnore
    public YearMonth yearMonth() {
        return YearMonth.parse(month);
    }
}

package org.yourplace.csrbrokerage.allowance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was away from work with their manager's yes; or a counter-line that puts that right.
 *
 * @param staffNumber as the employer's list has it
 * @param away minutes that stand for that time off now, whatever was put right
 * @param line 1 for the first of that time off, more for what was put right
 * @param file number of the file that it was written out in
 */
public record AbsenceLine(
        UUID id,
        UUID timeOffId,
        String staffNumber,
        String name,
        LocalDate day,
        String pot,
        int minutes,
        int away,
        int line,
        @Nullable String reason,
        @Nullable Integer file) {}

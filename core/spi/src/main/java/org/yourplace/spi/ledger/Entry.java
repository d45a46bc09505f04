package org.yourplace.spi.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry about a contribution: appended, never changed.
 *
 * @param step logged, confirmed, disputed, countered, corrected, withdrawn, lapsed
 * @param amount what it adds; a counter-entry takes away
 */
public record Entry(
        int number,
        String step,
        long amount,
        Standing standing,
        How how,
        @Nullable String reason,
        Instant at) {}

package org.yourplace.csrbrokerage.allowance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the ledger: what changed a balance, never for whom it was.
 *
 * @param kind granted, booked, unbooked (given back), taken, carried or expired
 * @param policyVersion under which it was granted or booked
 */
public record BalanceEntry(
        int number, String kind, int minutes, @Nullable Integer policyVersion, Instant at) {}

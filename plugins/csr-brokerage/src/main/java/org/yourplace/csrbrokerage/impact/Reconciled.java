package org.yourplace.csrbrokerage.impact;

import java.util.List;

/**
 * Frozen figures beside the ledger: each check adds up the ledger's own entries in another way than freezing did.
 *
 * @param agreeing how many checks came out the same
 * @param checks how many there are
 * @param apart quarters in which something differs
 * @param later whether there are corrections since the last freezing; how many hours would tell of a few people
 */
public record Reconciled(int agreeing, int checks, List<String> apart, boolean later) {
    public Reconciled {
        apart = List.copyOf(apart);
    }
}

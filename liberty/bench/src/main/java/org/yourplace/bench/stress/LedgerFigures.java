package org.yourplace.bench.stress;

/**
 * What came of the operations on the ledger.
 *
 * @param refused rightly, as the model had it
 * @param again days that were written down once more, by their giver or the roll, and count once
 * @param compared totals that were compared with a recomputation from every operation that was ever done
 * @param wrong how many differed
 * @param surprises operations that were refused or went through against the model
 */
public record LedgerFigures(
        long seed,
        int operations,
        int refused,
        int again,
        int contributions,
        int compared,
        int wrong,
        int surprises,
        double seconds) {

    /** Whether every total agreed and nothing was let through or refused that should not have been. */
    public boolean held() {
        return wrong == 0 && surprises == 0;
    }

    @Override
    public String toString() {
        return "ledger: seed %d, %,d operations (%,d rightly refused, %,d days written down once more) on %,d contributions; %,d totals by person, organisation, area and city compared with a recomputation, %d wrong, %d surprises; %.0f s"
                .formatted(seed, operations, refused, again, contributions, compared, wrong, surprises, seconds);
    }
}

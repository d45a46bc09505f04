package org.yourplace.bench.stress;

/**
 * What came of the guesses.
 *
 * @param refused before anything was hashed
 * @param hashed compared with the account's hash, and wrong
 * @param busy turned away because too many were being hashed at once
 * @param signIns how many succeeded
 * @param refusedMillis the median time of a refusal
 * @param hashedMillis the median time of a comparison
 * @param ownersAtHome owners who came in at once, right after the attack, from where they had signed in before
 * @param longestWaitBeside how long an owner waited, at most, who shares their address with a guesser that has stopped
 * @param ownersBeside how many of those came in
 */
public record Guesses(
        long guesses,
        long refused,
        long hashed,
        long busy,
        long signIns,
        double refusedMillis,
        double hashedMillis,
        int owners,
        int ownersAtHome,
        int beside,
        int ownersBeside,
        long longestWaitBeside,
        double seconds) {

    /** Whether nobody guessed a password and every owner came in. */
    public boolean held() {
        return signIns == 0 && ownersAtHome == owners && ownersBeside == beside;
    }

    @Override
    public String toString() {
        return "password guesses: %,d, of them %,d refused before hashing (median %.3f ms), %,d hashed (median %.0f ms), %,d turned away as too many at once, %,d sign-ins; "
                        .formatted(guesses, refused, refusedMillis, hashed, hashedMillis, busy, signIns)
                + "%d of %d owners signed in at once from where they had been before; %d of %d who share an address with a guesser signed in after at most %d s; %.0f s"
                        .formatted(ownersAtHome, owners, ownersBeside, beside, longestWaitBeside, seconds);
    }
}

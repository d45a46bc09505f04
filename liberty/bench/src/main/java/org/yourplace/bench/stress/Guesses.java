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
 * @param beside owners who share their address with one of the most eager guessers
 * @param besideAtOnce how many of those came in at once with the browser they had used before
 * @param besideLater how many of those came in with a browser that nobody knows, after the guesser had stopped
 * @param longestWait how many seconds that took at most
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
        int besideAtOnce,
        int besideLater,
        long longestWait,
        double seconds) {

    /** Whether nobody guessed a password and every owner came in. */
    public boolean held() {
        return signIns == 0 && ownersAtHome == owners && besideAtOnce == beside && besideLater == beside;
    }

    @Override
    public String toString() {
        return "password guesses: %,d, of them %,d refused before hashing (median %.3f ms), %,d hashed (median %.0f ms), %,d turned away as too many at once, %,d sign-ins; "
                        .formatted(guesses, refused, refusedMillis, hashed, hashedMillis, busy, signIns)
                + "%d of %d owners signed in at once from where they had been before; of %d who share an address with a guesser %d did with the browser they had used, %d with a new one after at most %d s; %.0f s"
                        .formatted(ownersAtHome, owners, beside, besideAtOnce, besideLater, longestWait, seconds);
    }
}

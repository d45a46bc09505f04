package org.yourplace.csrbrokerage.giving;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What the employer promises on top of gifts, within a limit for each person and one for everybody, April to March. Gifts are taken in
 * the order in which they began: who gave first is matched first when the programme's limit comes near. It is a promise; nothing is held.
 */
final class Match {
    private final int percent;
    private final long mostForOne;
    private long leftForAll;
    private final Map<UUID, Long> promised = new HashMap<>();

    /** @param before pence promised this year to each person */
    Match(int percent, long mostForOne, long mostForAll, Map<UUID, Long> before) {
        this.percent = percent;
        this.mostForOne = mostForOne;
        this.promised.putAll(before);
        this.leftForAll =
                mostForAll - before.values().stream().mapToLong(pence -> pence).sum();
    }

    /** Pence promised for this gift of a month. */
    int on(UUID person, int pence) {
        long leftForOne = mostForOne - promised.getOrDefault(person, 0L);
        long wanted = (long) pence * percent / 100;
        long promise = Math.max(0, Math.min(wanted, Math.min(leftForOne, leftForAll)));
        promised.merge(person, promise, Long::sum);
        leftForAll -= promise;
        return Math.toIntExact(promise);
    }
}

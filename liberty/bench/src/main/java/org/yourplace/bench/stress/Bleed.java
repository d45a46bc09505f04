package org.yourplace.bench.stress;

/**
 * What came of the transactions.
 *
 * @param lost transactions whose backend was gone
 * @param wrongRows rows seen or written that are another's, and settings that were another's
 * @param missingRows how many times somebody did not see all of their own
 * @param plainLooks how many times a connection was looked at outside any transaction
 * @param plainRows rows that were to be seen there
 * @param settingsLeft how many times something was still set there
 */
public record Bleed(
        long transactions,
        long committed,
        long rolledBack,
        long timedOut,
        long lost,
        long killed,
        long wrongRows,
        long missingRows,
        long plainLooks,
        long plainRows,
        long settingsLeft,
        double seconds) {

    static Bleed of(Count count, long strayRows, double seconds) {
        return new Bleed(
                count.transactions.get(),
                count.committed.get(),
                count.rolledBack.get(),
                count.timedOut.get(),
                count.lost.get(),
                count.killed.get(),
                count.wrongRows.get() + strayRows,
                count.missingRows.get(),
                count.plainLooks.get(),
                count.plainRows.get(),
                count.settingsLeft.get(),
                seconds);
    }

    /** Whether nothing of anybody's ever reached somebody else, and everybody saw their own. */
    public boolean tight() {
        return wrongRows == 0 && missingRows == 0 && plainRows == 0 && settingsLeft == 0;
    }

    @Override
    public String toString() {
        return "context bleed: %,d transactions (%,d committed, %,d rolled back, %,d timed out, %,d lost with their backend), %,d backends killed, "
                        .formatted(transactions, committed, rolledBack, timedOut, lost, killed)
                + "%,d wrong-tenant rows, %,d times not all of one's own; %,d looks at plain connections: %,d rows, %,d settings left; %.0f s"
                        .formatted(wrongRows, missingRows, plainLooks, plainRows, settingsLeft, seconds);
    }
}

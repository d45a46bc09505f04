package org.yourplace.csrbrokerage.giving;

import org.jspecify.annotations.Nullable;

/**
 * One gift in a month's file.
 *
 * @param staff the employer's own number for the giver
 * @param what start, change, stop, or same when only the month's amount is said again
 * @param pence from this month's pay on; 0 when it stops
 * @param matchPence promised by the employer on top, for this month
 */
public record GivingLine(
        int position,
        String reference,
        String name,
        @Nullable String staff,
        String what,
        int pence,
        int matchPence) {}

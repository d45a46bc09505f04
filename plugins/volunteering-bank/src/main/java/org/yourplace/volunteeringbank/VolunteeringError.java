package org.yourplace.volunteeringbank;

import org.yourplace.spi.error.ErrorCode;
import org.yourplace.spi.error.ErrorKind;

/** Why the bank refuses, beyond what any feature refuses. */
public enum VolunteeringError implements ErrorCode {
    /** Every place is taken. */
    OPPORTUNITY_FULL(ErrorKind.REJECTED),
    /** The person is younger than the listing says. */
    TOO_YOUNG(ErrorKind.REJECTED),
    /** A listing that has ended stays ended. */
    LISTING_ENDED(ErrorKind.CONFLICT),
    /** The listing is not in the state that this needs. */
    LISTING_NOT_READY(ErrorKind.CONFLICT),
    /** What became of the interest is decided already. */
    ALREADY_ANSWERED(ErrorKind.CONFLICT),
    /** A parent or guardian has not agreed yet to what would tell the group how to reach somebody young. */
    GUARDIAN_FIRST(ErrorKind.REJECTED),
    /** Nobody agrees in their own guardian's place. */
    OWN_GUARDIAN(ErrorKind.FORBIDDEN),
    /** Somebody young waits for a guardian, and cannot have been talked to. */
    WAITS_FOR_GUARDIAN(ErrorKind.CONFLICT),
    /** What it was about is over, and so nobody writes any more. */
    CONVERSATION_OVER(ErrorKind.CONFLICT),
    /** So many messages within an hour. */
    TOO_MANY_MESSAGES(ErrorKind.TOO_MANY),
    /** How to reach somebody under 18 is not shared while no guardian has agreed. */
    NOT_SHARED_UNDER_18(ErrorKind.REJECTED),
    /** Every place of a shift is taken, and nobody waits for one. */
    SHIFT_FULL(ErrorKind.REJECTED),
    /** The same person has a place at the shift, or waits for one. */
    ALREADY_BOOKED(ErrorKind.CONFLICT),
    /** What became of a place is settled: it was given back, or the shift has begun. */
    SHIFT_SETTLED(ErrorKind.CONFLICT),
    /** A pause of the regular place is planned, or going on. */
    ALREADY_PAUSED(ErrorKind.CONFLICT),
    /** The roll of a shift can be taken from an hour before it begins. */
    ROLL_NOT_OPEN(ErrorKind.CONFLICT),
    /** Somebody of that name is on the roll. */
    ON_THE_ROLL(ErrorKind.CONFLICT),
    /** Hours of that day are written down already. */
    HOURS_ALREADY_LOGGED(ErrorKind.CONFLICT),
    /** Other hours of that person and day are confirmed already: these may be the same. */
    HOURS_SAME_DAY(ErrorKind.CONFLICT),
    /** Expenses are approved and paid for confirmed hours only. */
    HOURS_NOT_CONFIRMED(ErrorKind.CONFLICT),
    /** Nobody in this partnership takes offers. */
    NOBODY_TAKES_OFFERS(ErrorKind.UNAVAILABLE);

    private final ErrorKind kind;

    VolunteeringError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}

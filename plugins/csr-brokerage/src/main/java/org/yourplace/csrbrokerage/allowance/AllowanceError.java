package org.yourplace.csrbrokerage.allowance;

import org.yourplace.spi.error.ErrorCode;
import org.yourplace.spi.error.ErrorKind;

/** Why time off is refused, beyond what any feature refuses. */
public enum AllowanceError implements ErrorCode {
    /** They are a councillor, or no rule of their employer covers them on that day. */
    OUTSIDE_ALLOWANCE(ErrorKind.REJECTED),
    /** Less is left than was asked for. */
    TOO_LITTLE_LEFT(ErrorKind.REJECTED),
    /** The rule wants more notice. */
    NOTICE_TOO_SHORT(ErrorKind.REJECTED),
    /** It would be elsewhere than where the employer lets help count. */
    HELP_ELSEWHERE(ErrorKind.REJECTED),
    /** Something is booked at that time. */
    TIME_OFF_OVERLAPS(ErrorKind.CONFLICT),
    /** Nobody decides what they asked for themselves. */
    OWN_TIME_OFF(ErrorKind.REJECTED),
    /** It was decided or called off already. */
    TIME_OFF_DECIDED(ErrorKind.CONFLICT),
    /** It is too late, or too early, for that. */
    TIME_OFF_OVER(ErrorKind.CONFLICT),
    /** The day was told to another organisation. */
    DAY_TOLD_ELSEWHERE(ErrorKind.CONFLICT),
    /** Other hours of that person and day are confirmed already: these may be the same. */
    DAY_COUNTED(ErrorKind.CONFLICT),
    /** Everything up to then was written out. */
    NOTHING_TO_WRITE_OUT(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    AllowanceError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}

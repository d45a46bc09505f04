package org.yourplace.csrbrokerage.programme;

import org.yourplace.spi.error.ErrorCode;
import org.yourplace.spi.error.ErrorKind;

/** What the programme refuses. */
public enum ProgrammeError implements ErrorCode {
    /** What was published, withdrawn or thrown away is not changed any more. */
    POLICY_STANDS(ErrorKind.CONFLICT),
    /** Nobody has been told in time: a version begins today at the earliest. */
    POLICY_IN_THE_PAST(ErrorKind.REJECTED),
    /** Somebody booked time under it: a later version can replace it. */
    POLICY_BOOKED_UNDER(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    ProgrammeError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}

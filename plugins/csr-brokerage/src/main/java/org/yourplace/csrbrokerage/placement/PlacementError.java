package org.yourplace.csrbrokerage.placement;

import org.yourplace.spi.error.ErrorCode;
import org.yourplace.spi.error.ErrorKind;

/** Why something about a placement is refused. */
public enum PlacementError implements ErrorCode {
    /** It does not follow from how the placement stands. */
    PLACEMENT_NOT_NOW(ErrorKind.CONFLICT),
    /** The charity wrote another scope than the one that was read. */
    SCOPE_CHANGED(ErrorKind.CONFLICT),
    /** The review is not due for more than two weeks. */
    REVIEW_TOO_EARLY(ErrorKind.CONFLICT),
    /** A councillor goes on only when the monitoring officer's advice is written down. */
    ADVICE_NEEDED(ErrorKind.REJECTED),
    /** A trustee's age and declaration are missing. */
    TRUSTEE_NOT_DECLARED(ErrorKind.REJECTED),
    /** The charity has not gone through the induction. */
    INDUCTION_MISSING(ErrorKind.REJECTED),
    /** Too young for a trustee of such a charity. */
    TRUSTEE_TOO_YOUNG(ErrorKind.REJECTED),
    /** Somebody suggests the same person for the same thing twice. */
    ALREADY_SUGGESTED(ErrorKind.CONFLICT),
    /** Nobody of the partnership brings people and groups together. */
    NO_BROKER(ErrorKind.UNAVAILABLE);

    private final ErrorKind kind;

    PlacementError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}

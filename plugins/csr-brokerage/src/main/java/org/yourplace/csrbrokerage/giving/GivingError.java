package org.yourplace.csrbrokerage.giving;

import org.yourplace.spi.error.ErrorCode;
import org.yourplace.spi.error.ErrorKind;

/** Why giving from pay is refused. */
public enum GivingError implements ErrorCode {
    /** The employer has named no agency that would pay the gifts on. */
    GIVING_NOT_OFFERED(ErrorKind.REJECTED),
    /** It was changed by another hand at the same moment. */
    GIFT_CHANGED(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    GivingError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}

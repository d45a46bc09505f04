package org.yourplace.platform.switches;

import org.yourplace.spi.error.ErrorCode;
import org.yourplace.spi.error.ErrorKind;

/** Why a switch cannot be thrown. */
public enum SwitchError implements ErrorCode {
    /** The partnership has not opened the feature, or keeps it on. */
    FIXED_BY_PARTNERSHIP(ErrorKind.REJECTED),
    /** A feature it needs cannot be switched on. */
    NEEDS_ANOTHER(ErrorKind.REJECTED),
    /** A feature that is on does not go with it. */
    CONFLICTS_WITH_ANOTHER(ErrorKind.REJECTED),
    /** A feature that needs it cannot be switched off. */
    NEEDED_BY_ANOTHER(ErrorKind.REJECTED);

    private final ErrorKind kind;

    SwitchError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}

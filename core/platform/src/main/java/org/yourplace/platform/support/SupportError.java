package org.yourplace.platform.support;

import org.yourplace.spi.error.ErrorCode;
import org.yourplace.spi.error.ErrorKind;

/** Why support is refused. */
public enum SupportError implements ErrorCode {
    /** The link is for another person, was used, was taken back or is too old; or they have a place there of their own. */
    SUPPORT_NOT_FOR_YOU(ErrorKind.REJECTED);

    private final ErrorKind kind;

    SupportError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}

package org.yourplace.platform.sso;

import org.yourplace.spi.error.ErrorCode;
import org.yourplace.spi.error.ErrorKind;

/** Why a sign-on cannot be set up so. */
public enum SignOnError implements ErrorCode {
    /** Only the sign-on, but whoever says so has not been all the way round with it themselves. */
    SIGN_ON_NOT_TRIED(ErrorKind.REJECTED),
    /** It is the only way in: first let passwords in again. */
    SIGN_ON_IS_THE_ONLY_WAY(ErrorKind.REJECTED),
    /** No key with which a secret could be sealed. */
    NO_SEALING_KEY(ErrorKind.UNAVAILABLE);

    private final ErrorKind kind;

    SignOnError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}

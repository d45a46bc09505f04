package org.yourplace.platform.signin;

import org.yourplace.spi.error.ErrorCode;
import org.yourplace.spi.error.ErrorKind;

/** Why an account cannot be used. */
public enum AccountError implements ErrorCode {
    /** E-mail and password do not belong together; says not which of them is wrong. */
    WRONG_SIGN_IN(ErrorKind.UNAUTHENTICATED),
    /** The password is right, but the e-mail address was never confirmed. */
    NOT_CONFIRMED(ErrorKind.FORBIDDEN),
    /** The password is right, and a second proof is missing: a code of the app, or a recovery code. */
    SECOND_FACTOR_CODE_NEEDED(ErrorKind.UNAUTHENTICATED),
    /** A code that is wrong, too old or was used before. */
    WRONG_CODE(ErrorKind.UNAUTHENTICATED),
    /** Typed by somebody who is signed in already: not their password. */
    WRONG_PASSWORD(ErrorKind.REJECTED),
    /** A mailed link that is used up, too old or was never ours. */
    LINK_SPENT(ErrorKind.REJECTED),
    /** A token shall be limited to an organisation in which they have no place. */
    NOT_THEIR_ORGANISATION(ErrorKind.REJECTED),
    /** Too many attempts from this address. */
    TOO_MANY_ATTEMPTS(ErrorKind.TOO_MANY);

    private final ErrorKind kind;

    AccountError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}

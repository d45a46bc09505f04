package org.yourplace.spi.error;

/** Refusals that any feature may need. */
public enum CoreError implements ErrorCode {
    INVALID(ErrorKind.INVALID),
    UNREADABLE(ErrorKind.INVALID),
    SIGN_IN_NEEDED(ErrorKind.UNAUTHENTICATED),
    FORBIDDEN(ErrorKind.FORBIDDEN),
    /** The organisation asks its people for a second proof. */
    SECOND_FACTOR_NEEDED(ErrorKind.FORBIDDEN),
    /** The organisation takes its own sign-on only. */
    OWN_SIGN_ON_NEEDED(ErrorKind.FORBIDDEN),
    /** The agreement that would let them has ended, has not begun or is not signed. */
    NOT_IN_FORCE(ErrorKind.FORBIDDEN),
    NOT_FOUND(ErrorKind.NOT_FOUND),
    ALREADY_EXISTS(ErrorKind.CONFLICT),
    IN_PROGRESS(ErrorKind.CONFLICT),
    REFUSED(ErrorKind.REJECTED),
    /** It was closed: it can be read and nothing added. */
    CLOSED(ErrorKind.CONFLICT),
    /** Nobody confirms what they gave themselves. */
    OWN_CONTRIBUTION(ErrorKind.REJECTED),
    /** A contribution that stands as it does cannot become that. */
    CONTRIBUTION_STANDS(ErrorKind.CONFLICT),
    STALE(ErrorKind.STALE),
    TOO_LARGE(ErrorKind.TOO_LARGE),
    UNSUPPORTED(ErrorKind.UNSUPPORTED),
    TOO_MANY(ErrorKind.TOO_MANY),
    UNAVAILABLE(ErrorKind.UNAVAILABLE);

    private final ErrorKind kind;

    CoreError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}

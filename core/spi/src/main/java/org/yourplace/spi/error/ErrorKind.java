package org.yourplace.spi.error;

/** What kind of refusal an {@link ErrorCode} is; each kind has one HTTP status. */
public enum ErrorKind {
    INVALID(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409),
    STALE(412),
    TOO_LARGE(413),
    UNSUPPORTED(415),
    REJECTED(422),
    TOO_MANY(429),
    UNAVAILABLE(503);

    private final int status;

    ErrorKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}

package org.yourplace.platform.edge;

import org.yourplace.spi.error.ErrorCode;
import org.yourplace.spi.error.ErrorKind;

/** What only the edge refuses. */
public enum EdgeError implements ErrorCode {
    /** A path, query or header that no well-meaning client sends. */
    ODD_REQUEST(ErrorKind.INVALID),
    /** A write with a cookie that does not come from our own pages. */
    OTHER_ORIGIN(ErrorKind.FORBIDDEN),
    /** A token asks for what it is not made for. */
    OUTSIDE_SCOPES(ErrorKind.FORBIDDEN),
    /** An Idempotency-Key that came with another body before. */
    KEY_REUSED(ErrorKind.REJECTED);

    private final ErrorKind kind;

    EdgeError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}

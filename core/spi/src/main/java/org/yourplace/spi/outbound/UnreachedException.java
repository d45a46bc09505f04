package org.yourplace.spi.outbound;

/**
 * An address could not be asked, or did not answer in full.
 *
 * @since 1.3
 */
public final class UnreachedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What went wrong on the way. */
    public enum Why {
        /** No address, or not over TLS. */
        NOT_HTTPS,
        /** Inside a network, not on the internet. */
        NOT_PUBLIC,
        NO_SUCH_NAME,
        NO_ANSWER,
        NO_TLS,
        TOO_SLOW,
        TOO_LONG,
        /** It leads elsewhere too often, or nowhere. */
        LED_ASTRAY
    }

    private final Why why;
    private final String host;

    /** @param host that was asked */
    public UnreachedException(Why why, String host) {
        super(why + " " + host, null, false, false);
        this.why = why;
        this.host = host;
    }

    public Why why() {
        return why;
    }

    public String host() {
        return host;
    }
}

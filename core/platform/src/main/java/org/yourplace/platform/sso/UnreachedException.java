package org.yourplace.platform.sso;

/** A provider could not be asked. */
public final class UnreachedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What went wrong on the way. */
    public enum Why {
        NOT_HTTPS,
        /** Inside a network, not on the internet. */
        NOT_PUBLIC,
        NO_SUCH_NAME,
        NO_ANSWER,
        NO_TLS,
        TOO_SLOW,
        TOO_LONG,
        /** It answers, but not as a provider. */
        NOT_A_PROVIDER,
        /** It calls itself something else. */
        OTHER_ISSUER
    }

    private final Why why;
    private final String about;

    /** @param about the host, or what was found instead */
    public UnreachedException(Why why, String about) {
        super(why + " " + about, null, false, false);
        this.why = why;
        this.about = about;
    }

    static UnreachedException of(org.yourplace.spi.outbound.UnreachedException unreached) {
        return new UnreachedException(
                switch (unreached.why()) {
                    case NOT_HTTPS -> Why.NOT_HTTPS;
                    case NOT_PUBLIC -> Why.NOT_PUBLIC;
                    case NO_SUCH_NAME -> Why.NO_SUCH_NAME;
                    case NO_ANSWER, LED_ASTRAY -> Why.NO_ANSWER;
                    case NO_TLS -> Why.NO_TLS;
                    case TOO_SLOW -> Why.TOO_SLOW;
                    case TOO_LONG -> Why.TOO_LONG;
                },
                unreached.host());
    }

    public Why why() {
        return why;
    }

    public String about() {
        return about;
    }
}

package org.yourplace.platform.sso;

import java.util.Locale;
import org.yourplace.spi.outbound.UnreachedException;

/** A provider could not be asked, or what answers is none. */
public final class NoProviderException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String about;

    private NoProviderException(String code, String about) {
        super(code + " " + about, null, false, false);
        this.code = code;
        this.about = about;
    }

    /** It was not reached. */
    static NoProviderException of(UnreachedException unreached) {
        var why = unreached.why() == UnreachedException.Why.LED_ASTRAY
                ? UnreachedException.Why.NO_ANSWER
                : unreached.why();
        return new NoProviderException(why.name().toLowerCase(Locale.ROOT).replace('_', '-'), unreached.host());
    }

    /** It answers, but not as a provider. @param found what it answered instead */
    static NoProviderException notOne(String found) {
        return new NoProviderException("not-a-provider", found);
    }

    /** It calls itself something else. */
    static NoProviderException other(String issuer) {
        return new NoProviderException("other-issuer", issuer);
    }

    /** Kebab-case; its words are under {@code sign-on.found.}. */
    public String code() {
        return code;
    }

    /** The host, or what was found instead. */
    public String about() {
        return about;
    }
}

package org.yourplace.platform.agreements;

import java.util.Locale;

/** How an agreement stands; it follows from its signatures, its dates and the clock. */
public enum State {
    /** Somebody has yet to sign. */
    PROPOSED,
    /** Signed by both; its first day is still to come. */
    AGREED,
    IN_FORCE,
    /** Ended by one of the two before its date; before both had signed that is a refusal. */
    ENDED,
    /** Its date has passed. */
    RUN_OUT;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

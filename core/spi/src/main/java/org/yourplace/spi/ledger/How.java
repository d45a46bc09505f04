package org.yourplace.spi.ledger;

import java.util.Locale;

/** Whose word an entry is. */
public enum How {
    /** The giver's own. */
    SELF,
    ORGANISATION,
    ROLL_CALL,
    MAIL_LINK,
    IMPORT,
    /** Nobody's: time went by. */
    CLOCK;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static How of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

package org.yourplace.spi.ledger;

import java.util.Locale;

/** What was given. Time and skill are counted in minutes, goods (at their worth) and money promised in pence. */
public enum Kind {
    HOURS,
    SKILL,
    GOODS,
    MONEY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

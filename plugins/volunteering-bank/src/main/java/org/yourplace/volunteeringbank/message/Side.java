package org.yourplace.volunteeringbank.message;

import java.util.Locale;

/** Who of the two sides of a conversation. */
public enum Side {
    PERSON,
    GROUP;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Side of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

package org.yourplace.spi.data;

import java.util.Locale;

/** Who, besides its owner, may read a row. */
public enum Visibility {
    /** Nobody else. */
    PRIVATE,
    /** The body that supports the owner by a standing agreement, if there is one. */
    SUPPORT,
    /** Every member organisation of the partnership. */
    PARTNERSHIP,
    /** Everybody. */
    PUBLIC;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

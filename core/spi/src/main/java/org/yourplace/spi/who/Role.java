package org.yourplace.spi.who;

import java.util.Locale;

/** The roles that every tenant starts with. */
public enum Role {
    ADMINISTRATOR,
    COORDINATOR,
    LINE_MANAGER,
    SAFEGUARDING_LEAD,
    MEMBER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

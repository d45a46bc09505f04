package org.yourplace.spi.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a contribution stands, as its entries have it. */
public enum Standing {
    /** The giver's word, waiting for the host's. */
    LOGGED,
    CONFIRMED,
    DISPUTED,
    WITHDRAWN,
    /** The giver's word, which nobody confirmed in time: never counted with what is confirmed. */
    SELF_REPORTED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Standing> of(String code) {
        return Stream.of(values())
                .filter(standing -> standing.code().equals(code))
                .findFirst();
    }
}

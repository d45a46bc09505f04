package org.yourplace.volunteeringbank.pull;

import java.util.Optional;
import java.util.stream.Stream;

/** How a source writes its pages. */
public enum Kind {
    /** Realtime Paged Data Exchange, as OpenActive and this bank publish. */
    RPDE("rpde"),
    /** The pages of do-it.org, as they were recorded; nobody has tried them with a live key. */
    DO_IT("do-it");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Optional<Kind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}

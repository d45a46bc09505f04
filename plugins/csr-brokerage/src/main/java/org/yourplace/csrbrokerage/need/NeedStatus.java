package org.yourplace.csrbrokerage.need;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/** How a need stands. */
public enum NeedStatus {
    DRAFT,
    SUBMITTED,
    OPEN,
    MET,
    WITHDRAWN,
    LAPSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<NeedStatus> of(String code) {
        return Stream.of(values()).filter(status -> status.code().equals(code)).findFirst();
    }

    /** Wanted by somebody who lists needs; refuses a word that is none. */
    public static void mustBeKnown(Violations found, @Nullable String code) {
        found.check(code == null || of(code).isPresent(), "status", "unknown-code");
    }
}

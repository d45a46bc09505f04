package org.yourplace.volunteeringbank.listing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a listing stands. */
public enum Status {
    /** Being written; only the organisation sees it. */
    DRAFT,
    /** Waits for its supporter. */
    SUBMITTED,
    /** Can be found and answered by those its visibility names. */
    LIVE,
    /** Over. It stays over. */
    ENDED,
    /** Taken back by the organisation. */
    WITHDRAWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Status> of(String code) {
        return Stream.of(values()).filter(status -> status.code().equals(code)).findFirst();
    }
}

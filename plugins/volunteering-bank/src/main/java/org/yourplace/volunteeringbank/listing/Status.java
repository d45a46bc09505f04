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
    /** Rests until a day, and is live again then by itself. */
    PAUSED,
    /** Somebody has been found; it can be opened again. */
    FILLED,
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

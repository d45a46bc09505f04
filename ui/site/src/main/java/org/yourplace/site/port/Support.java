package org.yourplace.site.port;

import java.time.LocalDate;
import java.util.Optional;

/** Places as support that organisations offer by mail. */
public interface Support {

    /**
     * What a link offers.
     *
     * @param workspace path of the organisation's workspace
     * @param until the last day
     * @param accepted it was taken already
     */
    record Offer(String organisation, String workspace, String reason, LocalDate until, boolean accepted) {}

    /** Empty when the link is unknown, too old, or taken back. */
    Optional<Offer> offered(String token);

    /** The signed-in person takes the place; false when it is not for them. */
    boolean comeIn(String token);
}

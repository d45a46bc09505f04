package org.yourplace.volunteeringbank.application;

import java.util.UUID;

/** What happened to applications, for whoever writes letters about it. Delivered as the organisation that received them. */
public final class ApplicationEvents {
    private ApplicationEvents() {}

    /** Somebody is interested. */
    public record InterestSent(UUID application) {}

    /** The organisation said what becomes of it. */
    public record InterestAnswered(UUID application, String state) {}

    /** The person changed their mind. */
    public record InterestWithdrawn(UUID application) {}
}

package org.yourplace.volunteeringbank.hours;

import java.util.UUID;

/** What others may react to. */
public final class HoursEvents {
    private HoursEvents() {}

    /** A volunteer logged hours that wait for the organisation's word. */
    public record HoursLogged(UUID contribution) {}
}

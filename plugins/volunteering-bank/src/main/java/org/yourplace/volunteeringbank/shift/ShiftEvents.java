package org.yourplace.volunteeringbank.shift;

import java.util.UUID;

/** What happened to shifts, for whoever writes letters about it. Delivered as the organisation whose shift it is. */
public final class ShiftEvents {
    private ShiftEvents() {}

    /** It moved, was cancelled, or a place on it changed hands: somebody may have to be told. */
    public record ShiftTouched(UUID shift) {}

    /** The roll says that somebody was there, or no longer says so. */
    public record RollTaken(UUID shift, UUID booking) {}
}

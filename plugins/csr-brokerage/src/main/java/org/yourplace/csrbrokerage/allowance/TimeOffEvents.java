package org.yourplace.csrbrokerage.allowance;

import java.util.UUID;

/** What happened to time off, by its id: whoever reacts looks at how it stands then. */
public final class TimeOffEvents {
    /** Somebody owes a word on it now. */
    public record TimeOffOwed(UUID timeOff, int passedOn) {}

    /** It was approved, refused, or another time was suggested. */
    public record TimeOffAnswered(UUID timeOff, String answer) {}

    /** The employee called it off. */
    public record TimeOffWithdrawn(UUID timeOff, boolean wasApproved) {}

    private TimeOffEvents() {}
}

package org.yourplace.csrbrokerage.allowance;

import java.util.UUID;

/** What happened to time off, by its id: whoever reacts looks at how it stands then. */
public final class TimeOffEvents {
    /** Somebody owes a word on it now. */
    public record TimeOffOwed(UUID timeOff, int passedOn) {}

    /** It was approved, refused, another time was suggested, or nobody answered until it was over. */
    public record TimeOffAnswered(UUID timeOff, String answer) {}

    /** The employee called it off. */
    public record TimeOffWithdrawn(UUID timeOff, boolean wasApproved) {}

    /** A host was told that somebody comes, or that they do not. */
    public record DayTold(UUID day, String state) {}

    private TimeOffEvents() {}
}

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

    /** A host was told that somebody comes, that they do not, or that they come on another day. */
    public record DayTold(UUID day, String state) {}

    private TimeOffEvents() {}
}

package org.yourplace.volunteeringbank.shift;

/**
 * A shift whose roll can be taken, and how far it is.
 *
 * @param came who came, with or without a place
 * @param open of whom nothing is written down yet, or only what they say themselves
 */
public record Rolled(ShiftDetails shift, int came, int open) {}

package org.yourplace.volunteeringbank.page;

/**
 * A shift of a group on its own page, with the way to its roll.
 *
 * @param state such as "3 people to tick" or "8 people came"
 * @param open whether somebody's name still waits for a tick
 */
public record RollRow(String title, String href, String when, String state, boolean open) {}

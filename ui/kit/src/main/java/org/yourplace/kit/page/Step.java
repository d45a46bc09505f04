package org.yourplace.kit.page;

/**
 * One step of something that takes days: done, or still to come.
 *
 * @param what such as "Sent"
 * @param when such as "2 June"; empty when not known
 * @param more a further line; empty when none is needed
 * @param done whether it has happened
 * @since 0.1
 */
public record Step(String what, String when, String more, boolean done) {}

package org.yourplace.kit.page;

/**
 * A page above this one, for the way back up.
 *
 * @since 0.1
 */
public record Crumb(String text, String href) {}

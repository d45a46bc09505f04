package org.yourplace.volunteeringbank.alert;

/**
 * Whom an alert would reach now, in numbers.
 *
 * @param people who would get a letter
 * @param resting who fit, and had another alert a short while ago
 * @param told who fit, and have heard of this listing
 */
public record Reach(int people, int resting, int told) {}

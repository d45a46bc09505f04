package org.yourplace.volunteeringbank.feed;

import java.util.UUID;

/**
 * Where one listing stands in the order of change.
 *
 * @param modified place in the order; grows with every change, of any listing
 * @param shown false once everybody may no longer see it
 */
record FeedRow(UUID id, long modified, boolean shown) {}

package org.yourplace.csrbrokerage.placement;

import java.util.UUID;

/**
 * Something was said about a placement.
 *
 * @param side who said it
 * @param kind what
 */
public record PlacementMoved(UUID placement, String side, String kind) {}

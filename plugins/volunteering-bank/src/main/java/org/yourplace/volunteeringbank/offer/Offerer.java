package org.yourplace.volunteeringbank.offer;

import java.util.UUID;
import org.yourplace.spi.matching.Match;

/**
 * Somebody who offered and fits a listing, as its organisation may see them: what they agreed to show, and nothing by which to reach them.
 *
 * @param area name of the ward, empty when they named none
 * @param asked whether somebody has asked them for this listing
 * @param answered whether they have said that they are interested
 */
public record Offerer(
        UUID id, String name, String area, String what, String when, Match match, boolean asked, boolean answered) {}

package org.yourplace.volunteeringbank.match;

import org.yourplace.spi.matching.Match;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/** A way to help that fits somebody, with why and what is missing. */
public record Fitting(OpportunityDetails listing, Match match) {}

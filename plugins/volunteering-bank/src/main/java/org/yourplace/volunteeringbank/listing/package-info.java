/**
 * Listings: {@link org.yourplace.volunteeringbank.listing.Opportunity} holds the rules, {@link
 * org.yourplace.volunteeringbank.listing.OpportunityService} is the only door, {@link
 * org.yourplace.volunteeringbank.listing.OpportunityDetails} is what everybody reads.
 */
@NullMarked
package org.yourplace.volunteeringbank.listing;

import org.jspecify.annotations.NullMarked;

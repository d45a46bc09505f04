package org.yourplace.volunteeringbank.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.OpportunitySearch;
import org.yourplace.volunteeringbank.listing.SearchOpportunities;

/** Up to three others for the same cause, the nearest first; else simply the nearest. */
final class Similar {
    private static final int MOST = 3;

    private final OpportunitySearch search;

    Similar(OpportunitySearch search) {
        this.search = search;
    }

    List<OpportunityDetails> to(OpportunityDetails listing) {
        var same = others(listing, listing.cause());
        return same.isEmpty() ? others(listing, null) : same;
    }

    private List<OpportunityDetails> others(OpportunityDetails listing, @Nullable String cause) {
        var near = listing.area() == null ? null : listing.postcode();
        try {
            return search
                    .search(new SearchOpportunities(
                            null, null, cause, near, null, null, false, null, false, false, false, false, null, null,
                            null, 2 * MOST, null))
                    .items()
                    .stream()
                    .filter(other -> !other.id().equals(listing.id()) && other.open())
                    .limit(MOST)
                    .toList();
        } catch (DomainException unknownPostcode) {
            return List.of();
        }
    }
}

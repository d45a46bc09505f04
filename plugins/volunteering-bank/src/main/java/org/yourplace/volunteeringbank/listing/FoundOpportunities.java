package org.yourplace.volunteeringbank.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.place.Postcode;

/**
 * What a search found.
 *
 * @param total how many match, counted to 201 at most: more than 200
 * @param next cursor of the next page
 * @param near the postcode that was asked for, as it is
 */
public record FoundOpportunities(
        List<OpportunityDetails> items,
        int total,
        @Nullable String next,
        @JsonIgnore @Nullable Postcode near) {
    public FoundOpportunities {
        items = List.copyOf(items);
    }
}

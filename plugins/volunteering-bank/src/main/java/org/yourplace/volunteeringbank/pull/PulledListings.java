package org.yourplace.volunteeringbank.pull;

import java.util.Optional;
import java.util.UUID;
import org.yourplace.spi.FeatureContext;
import org.yourplace.volunteeringbank.listing.ForeignQueries;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/** Listings of other sites, one by one, as everybody may see them. */
public final class PulledListings {
    private final FeatureContext core;
    private final ForeignQueries queries;

    PulledListings(FeatureContext core) {
        this.core = core;
        this.queries = new ForeignQueries(core.places());
    }

    public Optional<OpportunityDetails> find(UUID id) {
        return core.database().read(tx -> queries.find(tx, id)).filter(found -> core.switches()
                .on(found.tenant()));
    }

    public Optional<OpportunityDetails> bySlug(String slug) {
        return core.database().read(tx -> queries.bySlug(tx, slug)).filter(found -> core.switches()
                .on(found.tenant()));
    }
}

package org.yourplace.csrbrokerage.placement;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.relation.Funding;

/** {@code /api/v1/tenants/{tenant}/csr-brokerage/funding}: who funds whom in the partnership. */
@Produces(MediaType.APPLICATION_JSON)
public final class FundingResource {
    private final FundingService funding;

    public FundingResource(FundingService funding) {
        this.funding = funding;
    }

    @GET
    public Slice<Funding> list(
            @QueryParam("words") @Nullable String words,
            @QueryParam("own") @DefaultValue("false") boolean own,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return funding.list(words, own, Limit.of(limit), after);
    }
}

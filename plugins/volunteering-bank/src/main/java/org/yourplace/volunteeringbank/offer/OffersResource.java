package org.yourplace.volunteeringbank.offer;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;

/** {@code /api/v1/tenants/{tenant}/volunteering-bank/offers}: offers that reached an organisation. */
@Produces(MediaType.APPLICATION_JSON)
public final class OffersResource {
    private final OfferService offers;

    public OffersResource(OfferService offers) {
        this.offers = offers;
    }

    @GET
    public Slice<OfferDetails> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return offers.all(Limit.of(limit), after);
    }
}

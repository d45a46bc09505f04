package org.yourplace.csrbrokerage.need.offer;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;

/** {@code /api/v1/tenants/{tenant}/csr-brokerage/offers}: offers on an organisation's needs. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OffersResource {
    private final OfferDesk desk;

    public OffersResource(OfferDesk desk) {
        this.desk = desk;
    }

    @GET
    public Slice<NeedOffer> list(
            @QueryParam("need") @Nullable UUID need,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return desk.list(need, state, Limit.of(limit), after);
    }

    @GET
    @Path("{id}")
    public NeedOffer read(@PathParam("id") UUID id) {
        return desk.read(id);
    }

    @POST
    @Path("{id}/answer")
    public NeedOffer answer(@PathParam("id") UUID id, AnswerOffer said) {
        return desk.answer(id, said);
    }
}

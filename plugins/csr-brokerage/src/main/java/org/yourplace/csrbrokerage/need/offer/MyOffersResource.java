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

/** {@code /api/v1/csr-brokerage/need-offers}: what the signed-in person offered. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MyOffersResource {
    private final Offering offering;

    public MyOffersResource(Offering offering) {
        this.offering = offering;
    }

    @GET
    public Slice<NeedOffer> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return offering.mine(Limit.of(limit), after);
    }

    @GET
    @Path("{id}")
    public NeedOffer read(@PathParam("id") UUID id) {
        return offering.mine(id);
    }

    @POST
    @Path("{id}/withdrawal")
    public NeedOffer takeBack(@PathParam("id") UUID id) {
        return offering.takeBack(id);
    }
}

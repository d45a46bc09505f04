package org.yourplace.csrbrokerage.need.offer;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;

/** {@code /api/v1/tenants/{tenant}/csr-brokerage/gifts}: what an organisation offers to groups. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class GiftsResource {
    private final Gifts gifts;

    public GiftsResource(Gifts gifts) {
        this.gifts = gifts;
    }

    @GET
    public Slice<NeedOffer> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return gifts.list(state, Limit.of(limit), after);
    }

    @POST
    public Response give(WriteGift said, @Context UriInfo uri) {
        var gift = gifts.give(said);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(gift.id().toString()).build())
                .entity(gift)
                .build();
    }

    @GET
    @Path("{id}")
    public NeedOffer read(@PathParam("id") UUID id) {
        return gifts.read(id);
    }

    @POST
    @Path("{id}/withdrawal")
    public NeedOffer takeBack(@PathParam("id") UUID id) {
        return gifts.takeBack(id);
    }
}

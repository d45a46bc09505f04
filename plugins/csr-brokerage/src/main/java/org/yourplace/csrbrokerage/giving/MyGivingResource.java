package org.yourplace.csrbrokerage.giving;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Slice;

/** {@code /api/v1/csr-brokerage/giving}: what a person gives from their own pay. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MyGivingResource {
    private final MyGiving giving;

    public MyGivingResource(MyGiving giving) {
        this.giving = giving;
    }

    @GET
    public Slice<Gift> mine() {
        return new Slice<>(giving.mine(), null);
    }

    @POST
    public Response give(Give asked) {
        var gift = giving.give(asked);
        return Response.created(URI.create("csr-brokerage/giving/" + gift.id()))
                .entity(gift)
                .build();
    }

    @GET
    @Path("offers")
    public Slice<Offer> offers() {
        return new Slice<>(giving.offers(), null);
    }

    @GET
    @Path("charities")
    public Slice<Charity> charities(@QueryParam("q") @Nullable String words) {
        return new Slice<>(giving.charities(words), null);
    }

    @GET
    @Path("{id}")
    public Gift read(@PathParam("id") UUID id) {
        return giving.mine(id);
    }

    @PUT
    @Path("{id}")
    public Gift change(@PathParam("id") UUID id, ChangeGift asked) {
        return giving.change(id, asked);
    }

    @DELETE
    @Path("{id}")
    public Gift stop(@PathParam("id") UUID id) {
        return giving.stop(id);
    }
}

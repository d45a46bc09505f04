package org.yourplace.csrbrokerage.placement;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;

/** {@code /api/v1/tenants/{tenant}/csr-brokerage/brokerage}: the broker's desk. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BrokerageResource {
    private final BrokerDesk desk;

    public BrokerageResource(BrokerDesk desk) {
        this.desk = desk;
    }

    @GET
    @Path("needs")
    public Slice<RankedNeed> needs(
            @QueryParam("weight") @Nullable Integer weight,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("words") @Nullable String words,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return desk.needs(weight, words, kind, Limit.of(limit), after);
    }

    @GET
    @Path("effect")
    public BrokerDesk.Effect effect() {
        return desk.effect();
    }

    @GET
    @Path("needs/{id}")
    public RankedNeed need(@PathParam("id") UUID id) {
        return desk.need(id);
    }

    @GET
    @Path("needs/{id}/candidates")
    public Map<String, Object> candidates(@PathParam("id") UUID id, @QueryParam("limit") @Nullable Integer limit) {
        return Map.of("items", desk.candidates(id, Limit.of(limit)));
    }

    @POST
    @Path("needs/{id}/suggestions")
    public Response suggest(@PathParam("id") UUID id, Suggest said) {
        return Response.status(Response.Status.CREATED)
                .entity(desk.suggest(id, said))
                .build();
    }
}

package org.yourplace.csrbrokerage.placement;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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

/** {@code /api/v1/tenants/{tenant}/csr-brokerage/placements}: placements that the organisation has a part in. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PlacementsResource {
    private final PlacementService placements;
    private final Interests interests;

    public PlacementsResource(PlacementService placements, Interests interests) {
        this.placements = placements;
        this.interests = interests;
    }

    @GET
    public Slice<Placement> list(
            @QueryParam("stage") @Nullable String stage,
            @QueryParam("late") @DefaultValue("false") boolean late,
            @QueryParam("words") @Nullable String words,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return placements.list(stage, late, words, Limit.of(limit), after);
    }

    @GET
    @Path("{id}")
    public PlacementFile read(@PathParam("id") UUID id) {
        return placements.read(id);
    }

    @POST
    @Path("{id}/entries")
    public PlacementFile say(@PathParam("id") UUID id, Say said) {
        return placements.say(id, said);
    }

    @GET
    @Path("{id}/interests")
    public Interests.Standing interests(@PathParam("id") UUID id) {
        return interests.of(id);
    }

    @POST
    @Path("{id}/advice")
    public Interests.Standing ask(@PathParam("id") UUID id) {
        return interests.ask(id);
    }
}

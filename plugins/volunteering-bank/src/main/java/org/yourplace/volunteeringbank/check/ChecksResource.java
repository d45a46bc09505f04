package org.yourplace.volunteeringbank.check;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** {@code /api/v1/tenants/{tenant}/volunteering-bank/checks}: checks that the organisation holds of its volunteers. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ChecksResource {
    private final CheckService checks;

    public ChecksResource(CheckService checks) {
        this.checks = checks;
    }

    @GET
    public Slice<HeldCheck> list(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("standing") @Nullable String standing,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return checks.all(kind, standing, Limit.of(limit), after);
    }

    @POST
    public Response record(RecordCheck said, @Context UriInfo uri) {
        var held = checks.record(said);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(held.id().toString()).build())
                .entity(held)
                .build();
    }

    @DELETE
    @Path("{id}")
    public void end(@PathParam("id") UUID id) {
        checks.end(id);
    }
}

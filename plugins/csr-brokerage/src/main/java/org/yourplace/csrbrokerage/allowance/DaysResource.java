package org.yourplace.csrbrokerage.allowance;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;

/** {@code /api/v1/tenants/{tenant}/csr-brokerage/days}: who came to help with time off from work, and the host's word on it. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DaysResource {
    private static final Set<String> STATES = Set.of("expected", "confirmed", "not-so", "called-off", "disputed");

    private final HostDays days;

    public DaysResource(HostDays days) {
        this.days = days;
    }

    @GET
    public Slice<HostDay> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        if (state != null && !STATES.contains(state)) throw Given.refused("state", "unknown-code");
        return days.list(state, null, Limit.of(limit), after);
    }

    @POST
    public Response write(WriteDay written, @Context UriInfo uri) {
        var made = days.write(Given.body(written));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(made.id().toString()).build())
                .entity(made)
                .build();
    }

    @GET
    @Path("{id}")
    public HostDay read(@PathParam("id") UUID id) {
        return days.read(id);
    }

    @PUT
    @Path("{id}")
    public HostDay say(@PathParam("id") UUID id, SayDay said) {
        return days.say(id, Given.body(said));
    }
}

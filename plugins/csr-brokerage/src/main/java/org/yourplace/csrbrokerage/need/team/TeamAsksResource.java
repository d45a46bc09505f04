package org.yourplace.csrbrokerage.need.team;

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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.error.Violations;

/** {@code /api/v1/tenants/{tenant}/csr-brokerage/team-days}: an employer's side of team days. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TeamAsksResource {
    private final TeamAsks asks;

    public TeamAsksResource(TeamAsks asks) {
        this.asks = asks;
    }

    /** Everybody who comes. */
    public record Names(@Nullable List<String> names) {
        public Names {
            Violations.of().check(names != null, "names", "required").done();
        }
    }

    @GET
    public Slice<TeamDay> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return asks.list(state, Limit.of(limit), after);
    }

    @POST
    public Response ask(AskTeam said, @Context UriInfo uri) {
        var day = asks.ask(said);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(day.id().toString()).build())
                .entity(day)
                .build();
    }

    @GET
    @Path("{id}")
    public TeamDay read(@PathParam("id") UUID id) {
        return asks.read(id);
    }

    @POST
    @Path("{id}/answer")
    public TeamDay answer(@PathParam("id") UUID id, TeamAnswer said) {
        return asks.answer(id, said);
    }

    @PUT
    @Path("{id}/names")
    public TeamDay name(@PathParam("id") UUID id, Names said) {
        return asks.name(id, java.util.Objects.requireNonNull(said.names()));
    }
}

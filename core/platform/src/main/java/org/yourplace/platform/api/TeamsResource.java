package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.members.Team;
import org.yourplace.platform.members.TeamEntry;
import org.yourplace.platform.members.Teams;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.web.IfMatch;

/** The teams of an organisation. */
@Path("/tenants/{tenant}/teams")
@ApplicationScoped
public class TeamsResource {
    @Inject
    private Teams teams;

    @GET
    public Slice<Team> list() {
        return new Slice<>(teams.list(), null);
    }

    @GET
    @Path("/{team}")
    public Team read(@PathParam("team") UUID team) {
        return teams.one(team);
    }

    @POST
    public Response add(@PathParam("tenant") String tenant, TeamEntry entry) {
        var team = teams.add(entry);
        return Response.created(URI.create("/api/v1/tenants/" + tenant + "/teams/" + team.id()))
                .entity(team)
                .build();
    }

    @PUT
    @Path("/{team}")
    public Team change(
            @PathParam("team") UUID team, @HeaderParam("If-Match") @Nullable IfMatch expected, TeamEntry entry) {
        return teams.change(team, expected, entry);
    }

    @DELETE
    @Path("/{team}")
    public void remove(@PathParam("team") UUID team) {
        teams.remove(team);
    }
}

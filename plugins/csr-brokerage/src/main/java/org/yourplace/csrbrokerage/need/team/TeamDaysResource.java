package org.yourplace.csrbrokerage.need.team;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.error.Violations;

/** {@code /api/v1/tenants/{tenant}/csr-brokerage/team-visits}: a group's side of team days. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TeamDaysResource {
    private final TeamDays days;

    public TeamDaysResource(TeamDays days) {
        this.days = days;
    }

    /** Needs that the group offers instead. */
    public record Instead(@Nullable List<UUID> skills) {
        public Instead {
            Violations.of()
                    .check(skills != null && skills.stream().noneMatch(java.util.Objects::isNull), "skills", "required")
                    .done();
        }
    }

    /** Why not. */
    public record Because(@Nullable String reason) {}

    @GET
    public Slice<TeamDay> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return days.list(state, Limit.of(limit), after);
    }

    @GET
    @Path("{id}")
    public TeamDay read(@PathParam("id") UUID id) {
        return days.read(id);
    }

    @PUT
    @Path("{id}/terms")
    public TeamDay terms(@PathParam("id") UUID id, SetTerms said) {
        return days.terms(id, said);
    }

    @PUT
    @Path("{id}/skills")
    public TeamDay offerSkills(@PathParam("id") UUID id, Instead said) {
        return days.offerSkills(id, java.util.Objects.requireNonNull(said.skills()));
    }

    @POST
    @Path("{id}/refusal")
    public TeamDay decline(@PathParam("id") UUID id, Because why) {
        return days.decline(id, why.reason());
    }

    @PUT
    @Path("{id}/came")
    public TeamDay came(@PathParam("id") UUID id, WhoCame said) {
        return days.came(id, said);
    }
}

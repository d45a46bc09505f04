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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;

/** {@code /api/v1/tenants/{tenant}/csr-brokerage/time-off}: what staff asked for, and the word on it. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TimeOffResource {
    private static final Set<String> STATES = Set.of("waiting", "approved", "refused", "withdrawn", "lapsed");

    private final TimeOffService timeOff;
    private final MyTimeOff mine;

    public TimeOffResource(TimeOffService timeOff, MyTimeOff mine) {
        this.timeOff = timeOff;
        this.mine = mine;
    }

    /** What is asked for somebody who is not online. */
    public record AskFor(
            UUID member,
            LocalDate day,
            LocalTime starts,
            LocalTime ends,
            @Nullable String pot) {
        public AskFor {
            if (member == null) throw Given.refused("member", "required");
        }
    }

    @GET
    public Slice<TimeOff> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("until") @Nullable LocalDate until,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        if (state != null && !STATES.contains(state)) throw Given.refused("state", "unknown-code");
        return timeOff.list(
                new TimeOffService.Asked(state, null, Given.day("from", from), Given.day("until", until)),
                Limit.of(limit),
                after);
    }

    @POST
    public Response askFor(AskFor asked, @Context UriInfo uri) {
        var body = Given.body(asked);
        var made = mine.askFor(body.member(), new AskTimeOff(body.day(), body.starts(), body.ends(), body.pot(), null));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(made.id().toString()).build())
                .entity(made)
                .build();
    }

    @GET
    @Path("{id}")
    public TimeOffService.Beside read(@PathParam("id") UUID id) {
        return timeOff.read(id);
    }

    @PUT
    @Path("{id}/decision")
    public TimeOffService.Beside decide(@PathParam("id") UUID id, DecideTimeOff said) {
        return timeOff.decide(id, Given.body(said));
    }
}

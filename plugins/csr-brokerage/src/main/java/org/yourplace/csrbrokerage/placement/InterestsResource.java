package org.yourplace.csrbrokerage.placement;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;

/** {@code /api/v1/tenants/{tenant}/csr-brokerage/interests}: what the council's monitoring officer is asked. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class InterestsResource {
    private final MonitoringOfficer officer;

    public InterestsResource(MonitoringOfficer officer) {
        this.officer = officer;
    }

    @GET
    public Slice<Advice> list(
            @QueryParam("open") @Nullable Boolean open,
            @QueryParam("words") @Nullable String words,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return officer.asked(open, words, Limit.of(limit), after);
    }

    @GET
    @Path("{id}")
    public Advice read(@PathParam("id") UUID id) {
        return officer.advice(id);
    }

    @PUT
    @Path("{id}")
    public Advice advise(@PathParam("id") UUID id, Advise said) {
        return officer.advise(id, said);
    }
}

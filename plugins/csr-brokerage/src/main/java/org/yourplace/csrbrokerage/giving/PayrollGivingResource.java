package org.yourplace.csrbrokerage.giving;

import jakarta.ws.rs.Consumes;
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

/** {@code /api/v1/tenants/{tenant}/csr-brokerage/giving}: the employer's files of mandates, without the charities. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PayrollGivingResource {
    private final PayrollGiving giving;

    public PayrollGivingResource(PayrollGiving giving) {
        this.giving = giving;
    }

    @GET
    public PayrollGiving.Now now() {
        return giving.now();
    }

    @GET
    @Path("runs")
    public Slice<GivingRun> runs(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return giving.runs(Limit.of(limit), after);
    }

    @POST
    @Path("runs")
    @Consumes(MediaType.WILDCARD)
    public Response make(@Context UriInfo uri) {
        var run = giving.make();
        return Response.created(
                        uri.getAbsolutePathBuilder().path(run.id().toString()).build())
                .entity(run)
                .build();
    }

    @GET
    @Path("runs/{id}")
    public GivingRun run(@PathParam("id") UUID id) {
        return giving.run(id);
    }

    @GET
    @Path("runs/{id}/lines")
    public Slice<GivingLine> lines(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return giving.lines(id, Limit.of(limit), after);
    }

    @GET
    @Path("runs/{id}/file")
    @Produces("text/csv")
    public String file(@PathParam("id") UUID id) {
        return PayrollFile.csv(giving.run(id), giving.file(id));
    }

    @POST
    @Path("runs/{id}/letter")
    @Consumes(MediaType.WILDCARD)
    public GivingRun sendAgain(@PathParam("id") UUID id) {
        return giving.sendAgain(id);
    }
}

package org.yourplace.csrbrokerage.allowance;

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

/** {@code /api/v1/tenants/{tenant}/csr-brokerage/my-time-off}: an employee's own, by any credential that reaches their employer. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MyTimeOffResource {
    private final MyTimeOff mine;

    public MyTimeOffResource(MyTimeOff mine) {
        this.mine = mine;
    }

    @GET
    public Slice<TimeOff> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return mine.mine(Limit.of(limit), after);
    }

    @POST
    public Response ask(AskTimeOff asked, @Context UriInfo uri) {
        var made = mine.ask(Given.body(asked));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(made.id().toString()).build())
                .entity(made)
                .build();
    }

    @GET
    @Path("allowance")
    public MyAllowance allowance() {
        return mine.allowance();
    }

    @GET
    @Path("{id}")
    public TimeOff read(@PathParam("id") UUID id) {
        return mine.read(id);
    }

    @POST
    @Path("{id}/withdrawal")
    public TimeOff withdraw(@PathParam("id") UUID id) {
        return mine.withdraw(id);
    }

    @POST
    @Path("{id}/move")
    public TimeOff move(@PathParam("id") UUID id) {
        return mine.takeOther(id);
    }
}

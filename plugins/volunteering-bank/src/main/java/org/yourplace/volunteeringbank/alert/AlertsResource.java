package org.yourplace.volunteeringbank.alert;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;

/** {@code /api/v1/tenants/{tenant}/volunteering-bank/alerts}: telling people that a listing is short of them. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AlertsResource {
    private final AlertService alerts;

    public AlertsResource(AlertService alerts) {
        this.alerts = alerts;
    }

    @GET
    public Slice<ShortageAlert> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return alerts.all(Limit.of(limit), after);
    }

    @POST
    public Response ask(AskAlert said) {
        return Response.status(Response.Status.CREATED).entity(alerts.ask(said)).build();
    }

    @GET
    @Path("reach/{opportunity}")
    public Reach reach(@PathParam("opportunity") UUID opportunity) {
        return alerts.reach(opportunity);
    }
}

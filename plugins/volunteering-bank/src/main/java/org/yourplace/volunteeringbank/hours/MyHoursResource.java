package org.yourplace.volunteeringbank.hours;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.ledger.Entry;
import org.yourplace.spi.ledger.Totals;

/** {@code /api/v1/volunteering-bank/hours}: a person's own hours. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MyHoursResource {
    private final MyHoursService hours;

    public MyHoursResource(MyHoursService hours) {
        this.hours = hours;
    }

    @GET
    public Slice<Hours> mine(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return hours.mine(Limit.of(limit), after);
    }

    @POST
    public Response log(LogHours said) {
        var logged = hours.log(said);
        return Response.created(URI.create("volunteering-bank/hours/" + logged.id()))
                .entity(logged)
                .build();
    }

    @GET
    @Path("totals")
    public Totals totals() {
        return hours.totals();
    }

    @GET
    @Path("{id}")
    public Hours read(@PathParam("id") UUID id) {
        return hours.mine(id);
    }

    @GET
    @Path("{id}/entries")
    public Slice<Entry> entries(@PathParam("id") UUID id) {
        return new Slice<>(hours.entries(id), null);
    }

    @PUT
    @Path("{id}")
    public Hours say(@PathParam("id") UUID id, SayHours said) {
        return hours.say(id, said);
    }
}

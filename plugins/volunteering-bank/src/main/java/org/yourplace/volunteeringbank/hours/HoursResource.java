package org.yourplace.volunteeringbank.hours;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.ledger.Asked;
import org.yourplace.spi.ledger.Entry;
import org.yourplace.spi.ledger.Standing;
import org.yourplace.spi.ledger.Totals;

/** {@code /api/v1/tenants/{tenant}/volunteering-bank/hours}: hours given to the organisation, and its word on them. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class HoursResource {
    private final HoursService hours;

    public HoursResource(HoursService hours) {
        this.hours = hours;
    }

    @GET
    public Slice<Hours> list(
            @QueryParam("state") @Nullable Standing state,
            @QueryParam("organisation") @Nullable UUID organisation,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("until") @Nullable LocalDate until,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return hours.list(Asked.held().of(organisation).in(state).between(from, until), Limit.of(limit), after);
    }

    @GET
    @Path("totals")
    public Totals totals(
            @QueryParam("organisation") @Nullable UUID organisation,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("until") @Nullable LocalDate until) {
        return hours.totals(Asked.held().of(organisation).between(from, until));
    }

    @GET
    @Path("{id}")
    public Hours read(@PathParam("id") UUID id) {
        return hours.read(id);
    }

    @GET
    @Path("{id}/entries")
    public Slice<Entry> entries(@PathParam("id") UUID id) {
        hours.read(id);
        List<Entry> all = hours.entries(id);
        return new Slice<>(all, null);
    }

    @PUT
    @Path("{id}")
    public Hours say(@PathParam("id") UUID id, SayHours said) {
        return hours.say(id, said);
    }
}

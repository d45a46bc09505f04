package org.yourplace.csrbrokerage.allowance;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;

/** {@code /api/v1/tenants/{tenant}/csr-brokerage/balances}: what all of the staff have left, booked and taken. */
@Produces(MediaType.APPLICATION_JSON)
public final class BalancesResource {
    private final Balances balances;

    public BalancesResource(Balances balances) {
        this.balances = balances;
    }

    @GET
    public Slice<Balance> list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("grade") @Nullable String grade,
            @QueryParam("pot") @Nullable String pot,
            @QueryParam("on") @Nullable LocalDate on,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return balances.list(new FindBalances(q, grade, pot, on), Limit.of(limit), after);
    }

    @GET
    @Path("{id}")
    public Balance read(@PathParam("id") UUID id) {
        return balances.read(id);
    }

    @GET
    @Path("{id}/entries")
    public Slice<BalanceEntry> entries(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return balances.entries(id, Limit.of(limit), after);
    }
}

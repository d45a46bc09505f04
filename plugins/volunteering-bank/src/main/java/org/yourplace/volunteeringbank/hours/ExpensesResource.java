package org.yourplace.volunteeringbank.hours;

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

/** {@code /api/v1/tenants/{tenant}/volunteering-bank/expenses}: what volunteers claim, and what becomes of it. No money moves. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ExpensesResource {
    private final HoursService hours;

    public ExpensesResource(HoursService hours) {
        this.hours = hours;
    }

    @GET
    public Slice<Expense> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return hours.expenses(null, Limit.of(limit), after);
    }

    @GET
    @Path("{id}")
    public Expense read(@PathParam("id") UUID id) {
        return hours.expense(id);
    }

    @PUT
    @Path("{id}")
    public Expense decide(@PathParam("id") UUID id, DecideExpense said) {
        return hours.decide(id, said);
    }
}

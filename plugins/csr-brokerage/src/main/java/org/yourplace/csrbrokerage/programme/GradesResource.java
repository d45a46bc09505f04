package org.yourplace.csrbrokerage.programme;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;

/** {@code /api/v1/tenants/{tenant}/csr-brokerage/grades}: the grades that staff have, and what an hour of each costs. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class GradesResource {
    private final StaffService staff;

    GradesResource(StaffService staff) {
        this.staff = staff;
    }

    @GET
    public Slice<Grade> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return staff.gradesFrom(Limit.of(limit), after);
    }

    @PUT
    public Slice<Grade> write(WriteGradeCost said) {
        staff.cost(List.of(said));
        return staff.gradesFrom(Limit.of(null), null);
    }
}

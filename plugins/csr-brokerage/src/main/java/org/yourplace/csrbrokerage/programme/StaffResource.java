package org.yourplace.csrbrokerage.programme;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.yourplace.spi.web.IfMatch;

/** {@code /api/v1/tenants/{tenant}/csr-brokerage/staff}: the employer's staff with their terms. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class StaffResource {
    private final StaffService staff;

    StaffResource(StaffService staff) {
        this.staff = staff;
    }

    @GET
    public Slice<StaffMember> list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("grade") @Nullable String grade,
            @QueryParam("show") @Nullable String show,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return staff.list(new FindStaff(q, grade, show), Limit.of(limit), after);
    }

    @GET
    @Path("{id}")
    public StaffMember read(@PathParam("id") UUID id) {
        return staff.read(id);
    }

    @PUT
    @Path("{id}/terms")
    public StaffMember write(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch read, WriteTerms said) {
        return staff.write(id, read, said);
    }
}

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
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;

/** {@code /api/v1/tenants/{tenant}/csr-brokerage/absence-files}: numbered files of absences for payroll, each kept as it was made. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AbsenceFilesResource {
    private final Absences absences;

    public AbsenceFilesResource(Absences absences) {
        this.absences = absences;
    }

    /** Up to the end of which month, as {@code 2026-06}. */
    public record Wanted(String month) {}

    @GET
    public Slice<AbsenceFile> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return absences.files(Limit.of(limit), number(after));
    }

    private static @Nullable Integer number(@Nullable String after) {
        if (after == null || after.isEmpty()) return null;
        if (!after.matches("[0-9]{1,9}")) throw Given.refused("after", "not-a-cursor");
        return Integer.valueOf(after);
    }

    @POST
    public Response make(Wanted wanted, @Context UriInfo uri) {
        var made = absences.make(Given.month(Given.body(wanted).month()));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(made.number()))
                        .build())
                .entity(made)
                .build();
    }

    @GET
    @Path("{number}")
    public AbsenceFile read(@PathParam("number") int number) {
        return absences.file(number);
    }

    @GET
    @Path("{number}/content")
    @Produces("text/csv;charset=utf-8")
    public String content(@PathParam("number") int number) {
        return absences.content(number);
    }
}

package org.yourplace.volunteeringbank.shift;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.web.IfMatch;
import org.yourplace.volunteeringbank.list.Day;
import org.yourplace.volunteeringbank.list.WrittenResource;

/** {@code /api/v1/tenants/{tenant}/volunteering-bank/shifts}: an organisation's own shifts, and who comes. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ShiftsResource {
    private final ShiftService shifts;
    private final RollService roll;

    public ShiftsResource(ShiftService shifts, RollService roll) {
        this.shifts = shifts;
        this.roll = roll;
    }

    /** @param from first day, local, as {@code 2026-06-09}; {@code until} the last */
    @GET
    public Slice<ShiftDetails> list(
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("opportunity") @Nullable UUID opportunity,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return shifts.own(
                new ShiftsAsked(day("from", from, 0), day("until", until, 1), opportunity, Limit.of(limit), after));
    }

    private @Nullable Instant day(String field, @Nullable String typed, int plus) {
        var day = Day.of(field, typed);
        return day == null
                ? null
                : day.plusDays(plus).atStartOfDay(shifts.zone()).toInstant();
    }

    @POST
    public Response write(WriteShifts command, @Context UriInfo uri) {
        var written = shifts.write(command);
        return WrittenResource.at(uri, written.getFirst().id(), new Slice<>(written, null));
    }

    @GET
    @Path("{id}")
    public ShiftDetails read(@PathParam("id") UUID id) {
        return shifts.readOwn(id);
    }

    @PUT
    @Path("{id}")
    public ShiftDetails change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch read, ChangeShift command) {
        return shifts.change(id, WrittenResource.version(read), command);
    }

    @POST
    @Path("{id}/cancellation")
    public ShiftDetails cancel(@PathParam("id") UUID id, CancelShift command) {
        return shifts.cancel(id, command);
    }

    @GET
    @Path("{id}/bookings")
    public Slice<Booked> people(@PathParam("id") UUID id) {
        return new Slice<>(roll.read(id).people(), null);
    }

    @POST
    @Path("{id}/bookings")
    public Response writeIn(@PathParam("id") UUID id, WriteIn said, @Context UriInfo uri) {
        var written = roll.writeIn(id, said);
        return WrittenResource.at(uri, written.id(), written);
    }

    @PUT
    @Path("{id}/bookings/{booking}")
    public Booked mark(@PathParam("id") UUID id, @PathParam("booking") UUID booking, MarkRoll mark) {
        return roll.mark(id, booking, mark);
    }
}

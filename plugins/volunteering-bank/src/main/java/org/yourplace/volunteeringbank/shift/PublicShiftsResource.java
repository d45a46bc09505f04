package org.yourplace.volunteeringbank.shift;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;

/** {@code /api/v1/volunteering-bank/shifts}: a shift that the caller may see, and a place at it. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PublicShiftsResource {
    private final ShiftService shifts;
    private final BookingService bookings;
    private final TeamService teams;

    public PublicShiftsResource(ShiftService shifts, BookingService bookings, TeamService teams) {
        this.shifts = shifts;
        this.bookings = bookings;
        this.teams = teams;
    }

    @GET
    @Path("{id}")
    public ShiftDetails read(@PathParam("id") UUID id) {
        return shifts.read(id);
    }

    @POST
    @Path("{id}/bookings")
    public Response book(@PathParam("id") UUID id, BookPlace said, @Context UriInfo uri, @Context HttpHeaders headers) {
        var receipt = bookings.book(id, said, locale(headers));
        return Response.created(URI.create("/api/v1/volunteering-bank/bookings/" + receipt.id()))
                .entity(receipt.on(origin(uri)))
                .build();
    }

    @POST
    @Path("{id}/teams")
    public Response team(@PathParam("id") UUID id, BookTeam said, @Context UriInfo uri, @Context HttpHeaders headers) {
        var receipt = teams.book(id, said, locale(headers)).on(origin(uri));
        return Response.status(Response.Status.CREATED).entity(receipt).build();
    }

    private static String origin(UriInfo uri) {
        var base = uri.getBaseUri();
        return base.getScheme() + "://" + base.getRawAuthority();
    }

    static Locale locale(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .filter(wanted -> !wanted.getLanguage().equals("*")
                        && !wanted.getLanguage().isEmpty())
                .findFirst()
                .orElse(Locale.UK);
    }
}

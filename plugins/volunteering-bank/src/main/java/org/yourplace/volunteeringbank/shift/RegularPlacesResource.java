package org.yourplace.volunteeringbank.shift;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.yourplace.spi.data.Slice;

/** {@code /api/v1/volunteering-bank/regular-places}: the signed-in person's places at every shift of a series. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RegularPlacesResource {
    private final BookingService bookings;
    private final RegularService regular;

    public RegularPlacesResource(BookingService bookings, RegularService regular) {
        this.bookings = bookings;
        this.regular = regular;
    }

    @GET
    public Slice<RegularPlace> mine() {
        return new Slice<>(bookings.regular(), null);
    }

    /** Pauses it until a day on which it goes on by itself. */
    @PUT
    @Path("{id}/pause")
    public Slice<RegularPlace> pause(@PathParam("id") UUID id, PausePlace command) {
        regular.pause(id, command);
        return mine();
    }

    /** Takes it up again now. */
    @DELETE
    @Path("{id}/pause")
    public Slice<RegularPlace> resume(@PathParam("id") UUID id) {
        regular.resume(id, null);
        return mine();
    }

    /** Ends it. */
    @DELETE
    @Path("{id}")
    public Slice<RegularPlace> end(@PathParam("id") UUID id) {
        regular.end(id, null);
        return mine();
    }
}

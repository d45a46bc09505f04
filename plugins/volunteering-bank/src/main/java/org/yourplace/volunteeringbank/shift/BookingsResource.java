package org.yourplace.volunteeringbank.shift;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.error.Violations;

/** {@code /api/v1/volunteering-bank/bookings}: places that are the caller's, by account or by a receipt's secret. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BookingsResource {
    private final BookingService bookings;

    public BookingsResource(BookingService bookings) {
        this.bookings = bookings;
    }

    /**
     * Changed my mind.
     *
     * @param secret the last segment of the receipt's {@code placeUrl}; absent when the signed-in person booked
     */
    public record GiveBack(
            @Nullable String secret, @Nullable String reason) {
        public GiveBack {
            reason = WriteShifts.blankIsAbsent(reason);
            Violations.of()
                    .optionalText("secret", secret, 200)
                    .optionalText("reason", reason, 300)
                    .done();
        }
    }

    @GET
    public Slice<MyPlace> mine() {
        return new Slice<>(bookings.mine(), null);
    }

    @GET
    @Path("{id}")
    public MyPlace read(@PathParam("id") UUID id) {
        return bookings.mine(id);
    }

    @POST
    @Path("{id}/cancellation")
    public MyPlace cancel(@PathParam("id") UUID id, GiveBack said) {
        return said.secret() == null
                ? bookings.cancel(id, said.reason())
                : bookings.cancel(said.secret(), id, said.reason());
    }
}

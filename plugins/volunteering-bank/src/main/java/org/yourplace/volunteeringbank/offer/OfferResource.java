package org.yourplace.volunteeringbank.offer;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** {@code /api/v1/volunteering-bank/offers}: offering help that nobody has asked for. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OfferResource {
    private final OfferService offers;

    public OfferResource(OfferService offers) {
        this.offers = offers;
    }

    @POST
    public Response offer(OfferHelp said) {
        return Response.status(Response.Status.CREATED)
                .entity(offers.offer(said, Locale.UK))
                .build();
    }
}

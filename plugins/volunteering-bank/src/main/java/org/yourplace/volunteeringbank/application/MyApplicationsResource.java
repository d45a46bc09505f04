package org.yourplace.volunteeringbank.application;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.error.DomainException;

/** {@code /api/v1/volunteering-bank/applications}: what a person sent, for themselves. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MyApplicationsResource {
    private final InterestService interest;

    public MyApplicationsResource(InterestService interest) {
        this.interest = interest;
    }

    @GET
    public Slice<MyInterest> mine() {
        return new Slice<>(interest.mine(), null);
    }

    @GET
    @Path("{id}")
    public MyInterest read(@PathParam("id") UUID id) {
        return interest.mine(id);
    }

    /** By the signed-in person, or by whoever holds the receipt's secret. */
    @POST
    @Path("{id}/withdrawal")
    public MyInterest takeBack(@PathParam("id") UUID id, TakeBack said) {
        var secret = said.secret();
        if (secret == null) {
            return interest.takeBack(id, said.reason());
        }
        if (!interest.held(secret).id().equals(id)) {
            throw DomainException.notFound();
        }
        return interest.takeBack(secret, said.reason());
    }
}

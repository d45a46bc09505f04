package org.yourplace.volunteeringbank.application;

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

/** {@code /api/v1/tenants/{tenant}/volunteering-bank/applications}: people who are interested, and what becomes of it. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ApplicationsResource {
    private final PeopleService people;

    public ApplicationsResource(PeopleService people) {
        this.people = people;
    }

    @GET
    public Slice<Applicant> list(
            @QueryParam("state") @Nullable State state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return people.all(null, state, Limit.of(limit), after);
    }

    @GET
    @Path("{id}")
    public Applicant read(@PathParam("id") UUID id) {
        return people.read(id);
    }

    @PUT
    @Path("{id}")
    public Applicant answer(@PathParam("id") UUID id, AnswerPerson answer) {
        return people.answer(id, answer);
    }
}

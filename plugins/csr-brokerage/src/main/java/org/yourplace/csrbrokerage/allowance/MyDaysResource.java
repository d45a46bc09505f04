package org.yourplace.csrbrokerage.allowance;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.error.DomainException;

/** {@code /api/v1/csr-brokerage/my-days}: a person's own days with hosts, by their own credential only. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MyDaysResource {
    private final MyDays days;

    public MyDaysResource(MyDays days) {
        this.days = days;
    }

    /** The reference of the time off, and what of the catalogue it is for. */
    public record Come(String ref, UUID entry) {
        public Come {
            if (ref == null || ref.isBlank()) throw Given.refused("ref", "required");
            if (!ref.matches("[0-9A-HJKMNP-TV-Z]{12}")) throw Given.refused("ref", "not-a-reference");
            if (entry == null) throw Given.refused("entry", "required");
        }
    }

    /** What was not so. */
    public record Disputed(String reason) {}

    @GET
    public Slice<HostDay> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return days.mine(Limit.of(limit), after);
    }

    @POST
    public Response come(Come said) {
        var body = Given.body(said);
        var made = days.come(body.ref(), days.entry(body.entry()).orElseThrow(DomainException::notFound));
        return Response.created(URI.create("csr-brokerage/my-days/" + made.ref()))
                .entity(made)
                .build();
    }

    @GET
    @Path("{ref}")
    public HostDay read(@PathParam("ref") String ref) {
        return days.mine(known(ref)).orElseThrow(DomainException::notFound);
    }

    @POST
    @Path("{ref}/dispute")
    public HostDay dispute(@PathParam("ref") String ref, Disputed said) {
        return days.dispute(known(ref), Given.body(said).reason());
    }

    @POST
    @Path("{ref}/call-off")
    public HostDay callOff(@PathParam("ref") String ref) {
        return days.callOff(known(ref));
    }

    /** What is no reference is nobody's. */
    private static String known(String ref) {
        if (!ref.matches("[0-9A-HJKMNP-TV-Z]{12}")) throw DomainException.notFound();
        return ref;
    }
}

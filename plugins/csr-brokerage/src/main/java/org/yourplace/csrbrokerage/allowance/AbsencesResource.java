package org.yourplace.csrbrokerage.allowance;

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

/** {@code /api/v1/tenants/{tenant}/csr-brokerage/absences}: who was away from work, line by line. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AbsencesResource {
    private final Absences absences;

    public AbsencesResource(Absences absences) {
        this.absences = absences;
    }

    /** How long it was in fact, and why. */
    public record Correction(Integer minutes, String reason) {
        public Correction {
            if (minutes == null) throw Given.refused("minutes", "required");
        }
    }

    @GET
    public Slice<AbsenceLine> list(
            @QueryParam("open") @Nullable Boolean open,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return absences.lines(Boolean.TRUE.equals(open), null, Limit.of(limit), after);
    }

    @PUT
    @Path("{id}")
    public void correct(@PathParam("id") UUID id, Correction said) {
        var body = Given.body(said);
        absences.correct(id, body.minutes(), body.reason());
    }
}

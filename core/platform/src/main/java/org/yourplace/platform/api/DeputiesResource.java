package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.yourplace.platform.members.Deputies;
import org.yourplace.platform.members.Deputy;
import org.yourplace.platform.members.DeputyEntry;
import org.yourplace.spi.data.Slice;

/** Who stands in for whom in an organisation, now and to come. */
@Path("/tenants/{tenant}/deputies")
@ApplicationScoped
public class DeputiesResource {
    @Inject
    private Deputies deputies;

    @GET
    public Slice<Deputy> list() {
        return new Slice<>(deputies.list(), null);
    }

    @POST
    public Response set(@PathParam("tenant") String tenant, DeputyEntry entry) {
        return Response.created(URI.create("/api/v1/tenants/" + tenant + "/deputies"))
                .entity(deputies.set(entry))
                .build();
    }

    /** Ends it now. */
    @DELETE
    @Path("/{deputy}")
    public void end(@PathParam("deputy") UUID deputy) {
        deputies.end(deputy);
    }
}

package org.yourplace.csrbrokerage.programme;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.web.IfMatch;

/** {@code /api/v1/tenants/{tenant}/csr-brokerage/policies}: the leave policy, version by version. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PoliciesResource {
    private final PolicyService policies;

    PoliciesResource(PolicyService policies) {
        this.policies = policies;
    }

    @GET
    public Slice<PolicyDetails> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return policies.list(Limit.of(limit), after);
    }

    @POST
    public Response add(WritePolicy said, @Context UriInfo uri) {
        var added = policies.add(said);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(added.id().toString()).build())
                .entity(added)
                .build();
    }

    @GET
    @Path("{id}")
    public PolicyDetails read(@PathParam("id") UUID id) {
        return policies.read(id);
    }

    @PUT
    @Path("{id}")
    public PolicyDetails change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch read, WritePolicy said) {
        return policies.change(id, read, said);
    }

    @DELETE
    @Path("{id}")
    public void discard(@PathParam("id") UUID id) {
        policies.discard(id);
    }

    @GET
    @Path("{id}/simulation")
    public Simulation simulate(@PathParam("id") UUID id) {
        return policies.simulate(id);
    }

    @POST
    @Path("{id}/publication")
    public PolicyDetails publish(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch read) {
        return policies.publish(id, read);
    }

    @POST
    @Path("{id}/withdrawal")
    public PolicyDetails withdraw(@PathParam("id") UUID id) {
        return policies.withdraw(id);
    }
}

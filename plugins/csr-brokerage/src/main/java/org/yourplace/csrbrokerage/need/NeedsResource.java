package org.yourplace.csrbrokerage.need;

import jakarta.ws.rs.Consumes;
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

/** {@code /api/v1/tenants/{tenant}/csr-brokerage/needs}: what an organisation needs. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class NeedsResource {
    private final NeedService needs;
    private final NeedLinks links;

    public NeedsResource(NeedService needs, NeedLinks links) {
        this.needs = needs;
        this.links = links;
    }

    /** Why something is said. */
    public record Because(@Nullable String reason) {}

    /** Whom the link is for. */
    public record ForGroup(@Nullable UUID organisationId) {}

    @GET
    public Slice<Need> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("organisation") @Nullable UUID organisation,
            @QueryParam("q") @Nullable String q,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return needs.own(new NeedsAsked(status, kind, organisation, q, Limit.of(limit), after));
    }

    @POST
    public Response write(WriteNeed said, @Context UriInfo uri) {
        var need = needs.write(said);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(need.id().toString()).build())
                .entity(need)
                .build();
    }

    /** Mails a group that the tenant keeps the link to its own page. */
    @POST
    @Path("links")
    public void mailLink(ForGroup said) {
        org.yourplace.spi.error.Violations.of()
                .check(said != null && said.organisationId() != null, "organisationId", "required")
                .done();
        links.mail(java.util.Objects.requireNonNull(said.organisationId()));
    }

    @GET
    @Path("{id}")
    public Need read(@PathParam("id") UUID id) {
        return needs.readOwn(id);
    }

    @PUT
    @Path("{id}")
    public Need rewrite(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch read, WriteNeed said) {
        return needs.rewrite(id, version(read), said);
    }

    @POST
    @Path("{id}/publish")
    public Need publish(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch read) {
        return needs.publish(id, version(read));
    }

    @POST
    @Path("{id}/keep-open")
    public Need keepOpen(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch read) {
        return needs.keepOpen(id, version(read));
    }

    @POST
    @Path("{id}/met")
    public Need met(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch read) {
        return needs.met(id, version(read));
    }

    @POST
    @Path("{id}/withdraw")
    public Need withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch read, Because why) {
        return needs.withdraw(id, version(read), why.reason());
    }

    private static @Nullable Long version(@Nullable IfMatch read) {
        return read == null ? null : read.version();
    }
}

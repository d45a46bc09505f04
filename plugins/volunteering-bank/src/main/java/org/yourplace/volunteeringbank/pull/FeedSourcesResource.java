package org.yourplace.volunteeringbank.pull;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.web.IfMatch;
import org.yourplace.volunteeringbank.list.WrittenResource;

/** {@code /api/v1/tenants/{tenant}/volunteering-bank/feed-sources}: where listings of other sites are read from, and how that went. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class FeedSourcesResource {
    private final SourceService sources;

    public FeedSourcesResource(SourceService sources) {
        this.sources = sources;
    }

    @GET
    public Slice<FeedSource> list(@Context HttpHeaders headers) {
        return new Slice<>(sources.all(locale(headers)), null);
    }

    @POST
    public Response add(WriteSource said, @Context UriInfo uri) {
        var added = sources.add(said);
        return WrittenResource.at(uri, added.id(), added);
    }

    /** Looks at an address without keeping anything. */
    @POST
    @Path("trial")
    public Trial look(WriteSource said, @Context HttpHeaders headers) {
        return sources.look(said, locale(headers));
    }

    @GET
    @Path("{id}")
    public FeedSource read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return sources.read(id, locale(headers));
    }

    @PUT
    @Path("{id}")
    public FeedSource change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch read, WriteSource said) {
        return sources.change(id, WrittenResource.version(read), said);
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") UUID id) {
        sources.remove(id);
    }

    @GET
    @Path("{id}/readings")
    public Slice<FeedRun> readings(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context HttpHeaders headers) {
        return sources.runs(id, Limit.of(limit), after, locale(headers));
    }

    /** Has it read soon, whoever's turn it is. */
    @POST
    @Path("{id}/readings")
    public Response want(@PathParam("id") UUID id) {
        return Response.accepted(sources.want(id)).build();
    }

    @GET
    @Path("{id}/readings/{reading}/rejections")
    public Slice<Rejection> rejections(
            @PathParam("id") UUID id,
            @PathParam("reading") UUID reading,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context HttpHeaders headers) {
        return sources.rejections(id, reading, Limit.of(limit), after, locale(headers));
    }

    private static Locale locale(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .filter(wanted -> !wanted.getLanguage().equals("*")
                        && !wanted.getLanguage().isEmpty())
                .findFirst()
                .orElse(Locale.UK);
    }
}

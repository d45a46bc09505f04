package org.yourplace.csrbrokerage.need;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.need.NeedSearch.FoundNeeds;
import org.yourplace.csrbrokerage.need.offer.OfferHelp;
import org.yourplace.csrbrokerage.need.offer.Offering;
import org.yourplace.spi.data.Limit;

/** {@code /api/v1/csr-brokerage/needs}: what groups need, and answering it. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PublicNeedsResource {
    private final NeedSearch search;
    private final Offering offering;

    public PublicNeedsResource(NeedSearch search, Offering offering) {
        this.search = search;
        this.offering = offering;
    }

    @GET
    public FoundNeeds search(
            @QueryParam("teamDays") @DefaultValue("false") boolean teamDays,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("q") @Nullable String q,
            @QueryParam("cause") @Nullable String cause,
            @QueryParam("skill") @Nullable String skill,
            @QueryParam("near") @Nullable String near,
            @QueryParam("within") @Nullable Double within,
            @QueryParam("remote") @DefaultValue("false") boolean remote,
            @QueryParam("organisation") @Nullable UUID organisation,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return search.search(new SearchNeeds(
                teamDays, kind, q, cause, skill, near, within, remote, organisation, Limit.of(limit), after));
    }

    @GET
    @Path("{id}")
    public Need read(@PathParam("id") UUID id) {
        return search.read(id);
    }

    @POST
    @Path("{id}/offers")
    public Response offer(@PathParam("id") UUID id, OfferHelp said) {
        var receipt = offering.send(id, said, Locale.UK);
        return Response.created(URI.create("/api/v1/csr-brokerage/need-offers/" + receipt.id()))
                .entity(receipt)
                .build();
    }
}

package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.agreements.Agreements;
import org.yourplace.platform.agreements.Looks;
import org.yourplace.platform.agreements.Proposal;
import org.yourplace.platform.agreements.SharedRecord;
import org.yourplace.platform.edge.Caller;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;

/** An organisation's sharing agreements: what it gives to others and what others give to it. */
@Path("/tenants/{tenant}/agreements")
@ApplicationScoped
public class AgreementsResource {
    @Inject
    private Agreements agreements;

    @Context
    private HttpServletRequest request;

    @Context
    private UriInfo address;

    /** @param items what can be agreed on */
    public record Datasets(List<Item> items) {}

    /**
     * @param dataset its code
     * @param name in the caller's language
     */
    public record Item(String dataset, String name, List<Column> columns) {}

    /** @param holds {@code public}, {@code tenant} (the organisation's own) or {@code person} (about somebody) */
    public record Column(String key, String name, String holds) {}

    /** @param items the latest first */
    public record Looked(List<Looks.Look> items) {}

    @GET
    public Slice<AgreementView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable UUID after) {
        return agreements.list(after, Limit.of(limit)).map(AgreementView::of);
    }

    @GET
    @Path("/datasets")
    public Datasets datasets() {
        var locale = Caller.of(request).locale();
        return new Datasets(agreements.choices().stream()
                .map(choice -> new Item(
                        choice.offered().code(),
                        choice.offered().name(locale),
                        choice.classes().entrySet().stream()
                                .map(one -> new Column(
                                        one.getKey(), choice.offered().column(locale, one.getKey()), one.getValue()))
                                .toList()))
                .toList());
    }

    @POST
    public Response propose(Proposal proposal) {
        var made = agreements.propose(proposal);
        return Response.created(address.getAbsolutePathBuilder()
                        .path(made.id().toString())
                        .build())
                .entity(AgreementView.of(made))
                .build();
    }

    @GET
    @Path("/{agreement}")
    public AgreementView find(@PathParam("agreement") UUID id) {
        return AgreementView.of(agreements.find(id));
    }

    @POST
    @Path("/{agreement}/signature")
    public AgreementView sign(@PathParam("agreement") UUID id) {
        return AgreementView.of(agreements.sign(id));
    }

    @POST
    @Path("/{agreement}/end")
    public AgreementView end(@PathParam("agreement") UUID id) {
        return AgreementView.of(agreements.end(id));
    }

    /** To the receiver this is a look at each record, which is written down. */
    @GET
    @Path("/{agreement}/records")
    public Slice<SharedRecord> records(
            @PathParam("agreement") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable UUID after) {
        return agreements.records().page(id, after, Limit.of(limit));
    }

    @GET
    @Path("/{agreement}/records/{record}")
    public SharedRecord record(@PathParam("agreement") UUID id, @PathParam("record") UUID record) {
        return agreements.records().one(id, record);
    }

    @GET
    @Path("/{agreement}/looks")
    public Looked looks(@PathParam("agreement") UUID id) {
        return new Looked(agreements.records().looks(id));
    }
}

package org.yourplace.volunteeringbank.listing;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;
import org.yourplace.volunteeringbank.application.AgeBand;
import org.yourplace.volunteeringbank.application.InterestService;
import org.yourplace.volunteeringbank.application.SendInterest;
import org.yourplace.volunteeringbank.pull.PulledListings;
import org.yourplace.volunteeringbank.question.QuestionService;
import org.yourplace.volunteeringbank.question.Questions;
import org.yourplace.volunteeringbank.shift.ShiftDetails;
import org.yourplace.volunteeringbank.shift.ShiftService;

/** {@code /api/v1/volunteering-bank/opportunities}: what the caller may see across the partnership, and answering it. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PublicOpportunityResource {
    private final OpportunityService listings;
    private final OpportunitySearch search;
    private final InterestService interest;
    private final ShiftService shifts;
    private final PulledListings pulled;
    private final QuestionService questions;

    public PublicOpportunityResource(
            OpportunityService listings,
            OpportunitySearch search,
            InterestService interest,
            ShiftService shifts,
            PulledListings pulled,
            QuestionService questions) {
        this.listings = listings;
        this.search = search;
        this.interest = interest;
        this.shifts = shifts;
        this.pulled = pulled;
        this.questions = questions;
    }

    @GET
    public FoundOpportunities search(
            @QueryParam("q") @Nullable String q,
            @QueryParam("skill") @Nullable String skill,
            @QueryParam("cause") @Nullable String cause,
            @QueryParam("near") @Nullable String near,
            @QueryParam("within") @Nullable Double within,
            @QueryParam("commitment") @Nullable String commitment,
            @QueryParam("remote") @DefaultValue("false") boolean remote,
            @QueryParam("maxMinutes") @Nullable Integer maxMinutes,
            @QueryParam("evening") @DefaultValue("false") boolean evening,
            @QueryParam("weekend") @DefaultValue("false") boolean weekend,
            @QueryParam("travelPaid") @DefaultValue("false") boolean travelPaid,
            @QueryParam("stepFree") @DefaultValue("false") boolean stepFree,
            @QueryParam("decile") @Nullable Integer decile,
            @QueryParam("age") @Nullable String age,
            @QueryParam("organisation") @Nullable UUID organisation,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        var band = AgeBand.of(age).orElse(null);
        Violations.of()
                .check(age == null || band != null, "age", "unknown-code")
                .done();
        var asked = new SearchOpportunities(
                q,
                skill,
                cause,
                near,
                within,
                commitment,
                remote,
                maxMinutes,
                evening,
                weekend,
                travelPaid,
                stepFree,
                decile,
                organisation,
                sort,
                Limit.of(limit),
                after);
        return search.search(asked, band);
    }

    @GET
    @Path("{id}")
    public OpportunityDetails read(@PathParam("id") UUID id) {
        try {
            return listings.read(id);
        } catch (DomainException notOurs) {
            return pulled.find(id).orElseThrow(() -> notOurs);
        }
    }

    /** What it asks of who is interested. */
    @GET
    @Path("{id}/questions")
    public Questions questions(@PathParam("id") UUID id) {
        return questions.asked(listings.read(id).id());
    }

    /** What is ahead of it, the next first. */
    @GET
    @Path("{id}/shifts")
    public Slice<ShiftDetails> shifts(@PathParam("id") UUID id) {
        return new Slice<>(shifts.of(id), null);
    }

    @POST
    @Path("{id}/applications")
    public Response apply(
            @PathParam("id") UUID id, SendInterest said, @Context UriInfo uri, @Context HttpHeaders headers) {
        var receipt = interest.send(id, said, locale(headers));
        var base = uri.getBaseUri();
        var origin = base.getScheme() + "://" + base.getRawAuthority();
        return Response.created(URI.create("/api/v1/volunteering-bank/applications/" + receipt.id()))
                .entity(receipt.on(origin))
                .build();
    }

    private static Locale locale(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .filter(wanted -> !wanted.getLanguage().equals("*")
                        && !wanted.getLanguage().isEmpty())
                .findFirst()
                .orElse(Locale.UK);
    }
}

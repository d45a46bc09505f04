package org.yourplace.volunteeringbank.listing;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.web.IfMatch;
import org.yourplace.volunteeringbank.application.Applicant;
import org.yourplace.volunteeringbank.application.PeopleService;
import org.yourplace.volunteeringbank.list.WrittenResource;
import org.yourplace.volunteeringbank.question.JobseekerMarks;
import org.yourplace.volunteeringbank.question.QuestionService;
import org.yourplace.volunteeringbank.question.Questions;
import org.yourplace.volunteeringbank.sheet.CheckSheet;

/** {@code /api/v1/tenants/{tenant}/volunteering-bank/opportunities}: an organisation's own listings. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OpportunityResource {
    private final OpportunityService listings;
    private final PeopleService people;
    private final QuestionService questions;
    private final JobseekerMarks jobseekers;

    public OpportunityResource(
            OpportunityService listings, PeopleService people, QuestionService questions, JobseekerMarks jobseekers) {
        this.listings = listings;
        this.people = people;
        this.questions = questions;
        this.jobseekers = jobseekers;
    }

    /** @param of {@code own} or {@code everybody}: all that is live and that the organisation may see */
    @GET
    public Slice<OpportunityDetails> list(
            @QueryParam("of") @DefaultValue("own") String of,
            @QueryParam("status") @Nullable Status status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return switch (of) {
            case "own" -> listings.own(status, Limit.of(limit), after);
            case "everybody" -> listings.visible(Limit.of(limit), after);
            default -> throw DomainException.invalid(List.of(Violation.of("of", "unknown-code")));
        };
    }

    @POST
    public Response write(WriteOpportunity command, @Context UriInfo uri) {
        var written = listings.write(command);
        return WrittenResource.at(uri, written.id(), written);
    }

    @GET
    @Path("{id}")
    public OpportunityDetails read(@PathParam("id") UUID id) {
        return listings.readOwn(id);
    }

    @PUT
    @Path("{id}")
    public OpportunityDetails rewrite(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch read, WriteOpportunity command) {
        return listings.rewrite(id, WrittenResource.version(read), command);
    }

    @GET
    @Path("{id}/sheet")
    public CheckSheet sheet(@PathParam("id") UUID id) {
        return listings.sheet(id).orElseThrow(DomainException::notFound);
    }

    @POST
    @Path("{id}/pause")
    public OpportunityDetails pause(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch read, PauseListing pause) {
        return listings.pause(id, WrittenResource.version(read), pause);
    }

    @POST
    @Path("{id}/copies")
    public Response copy(@PathParam("id") UUID id, @Context UriInfo uri) {
        var made = listings.copy(id);
        return WrittenResource.beside(uri, made.id(), made);
    }

    @GET
    @Path("{id}/questions")
    public Questions questions(@PathParam("id") UUID id) {
        return questions.own(id);
    }

    @PUT
    @Path("{id}/questions")
    public Questions ask(@PathParam("id") UUID id, Questions asked) {
        return questions.ask(id, asked);
    }

    /** Suitable while looking for work. */
    @PUT
    @Path("{id}/jobseekers")
    public void forJobseekers(@PathParam("id") UUID id) {
        jobseekers.mark(id, true);
    }

    @DELETE
    @Path("{id}/jobseekers")
    public void notForJobseekers(@PathParam("id") UUID id) {
        jobseekers.mark(id, false);
    }

    @GET
    @Path("{id}/applications")
    public Slice<Applicant> applications(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return people.of(id, Limit.of(limit), after);
    }
}

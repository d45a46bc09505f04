package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.FeatureServices;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.edge.Caller;
import org.yourplace.platform.imports.ImportProgress;
import org.yourplace.platform.imports.ImportResult;
import org.yourplace.platform.imports.ImportSource;
import org.yourplace.platform.members.FindPeople;
import org.yourplace.platform.members.Members;
import org.yourplace.platform.members.Merge;
import org.yourplace.platform.members.Merges;
import org.yourplace.platform.members.PeopleImport;
import org.yourplace.platform.members.Person;
import org.yourplace.platform.members.PersonEntry;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.web.IfMatch;

/** The people of an organisation. */
@Path("/tenants/{tenant}/people")
@ApplicationScoped
public class PeopleResource {
    @Inject
    private Members members;

    @Inject
    private Merges merges;

    @Inject
    private PeopleImport importer;

    @Inject
    private FeatureServices services;

    @Inject
    private JtaDatabase database;

    @Context
    private HttpServletRequest request;

    /** @param on their last day; absent: now */
    public record Leave(@Nullable LocalDate on) {}

    /** @param other the other record of the same person */
    public record MergeWith(@Nullable UUID other) {
        public MergeWith {
            Violations.of().check(other != null, "other", "required").done();
        }
    }

    @GET
    public Slice<Person> list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("role") @Nullable String role,
            @QueryParam("team") @Nullable UUID team,
            @QueryParam("state") @Nullable String state,
            @QueryParam("manager") @Nullable UUID manager,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return members.list(new FindPeople(q, role, team, state(state), manager), after, Limit.of(limit));
    }

    private static Person.@Nullable State state(@Nullable String word) {
        if (word == null) return null;
        var found = Stream.of(Person.State.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
        Violations.of().check(found.isPresent(), "state", "unknown-code").done();
        return found.orElseThrow();
    }

    @GET
    @Path("/{person}")
    public Person read(@PathParam("person") UUID person) {
        return members.one(person);
    }

    @PUT
    @Path("/{person}")
    public Person change(
            @PathParam("person") UUID person, @HeaderParam("If-Match") @Nullable IfMatch expected, PersonEntry entry) {
        return members.change(person, expected, entry);
    }

    @POST
    @Path("/{person}/leave")
    public Person leave(@PathParam("person") UUID person, Leave asked) {
        return members.letGo(person, asked.on());
    }

    /** Undoes that. */
    @DELETE
    @Path("/{person}/leave")
    public Person comeBack(@PathParam("person") UUID person) {
        return members.bringBack(person);
    }

    @GET
    @Path("/{person}/merges")
    public Slice<Merge> merges(@PathParam("person") UUID person) {
        return new Slice<>(merges.into(person), null);
    }

    @POST
    @Path("/{person}/merges")
    public Merge merge(@PathParam("person") UUID person, MergeWith asked) {
        return merges.merge(person, asked.other());
    }

    @DELETE
    @Path("/{person}/merges/{merge}")
    public void undo(@PathParam("person") UUID person, @PathParam("merge") UUID merge) {
        merges.undo(person, merge);
    }

    /** A staff list. */
    @POST
    @Path("/import")
    @Consumes({ImportResource.CSV, MediaType.APPLICATION_JSON})
    public ImportResult read(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @HeaderParam("Content-Type") @Nullable MediaType type,
            byte[] body) {
        boolean csv = type != null && type.isCompatible(MediaType.valueOf(ImportResource.CSV));
        var source = csv ? ImportSource.csv(body) : ImportSource.json(body);
        return services.imports("core", database, false, BundleTexts.core())
                .run(importer, source, dryRun, Caller.of(request).locale(), ImportProgress.UNSEEN);
    }
}

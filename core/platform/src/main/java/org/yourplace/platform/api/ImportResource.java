package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.FeatureServices;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.edge.Caller;
import org.yourplace.platform.imports.ImportProgress;
import org.yourplace.platform.imports.ImportResult;
import org.yourplace.platform.imports.ImportSource;
import org.yourplace.platform.imports.Imports;
import org.yourplace.platform.people.MemberList;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Importer;

/** Reads a table in: the member list of core, and whatever tables a feature's module names. */
@Path("/tenants/{tenant}")
@Consumes({ImportResource.CSV, MediaType.APPLICATION_JSON})
@ApplicationScoped
public class ImportResource {
    static final String CSV = "text/csv";

    @Inject
    private FeatureServices services;

    @Inject
    private JtaDatabase database;

    @Inject
    private MemberList members;

    @Inject
    private ServedFeatures features;

    @Context
    private HttpServletRequest request;

    /** The organisations that this one keeps. */
    @POST
    @Path("/members/import")
    public ImportResult members(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @HeaderParam("Content-Type") @Nullable MediaType type,
            byte[] body) {
        return run(services.imports("core", database, false, BundleTexts.core()), members, dryRun, type, body);
    }

    @POST
    @Path("/{feature}/{importer}/import")
    public ImportResult ofFeature(
            @PathParam("feature") String feature,
            @PathParam("importer") String importer,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @HeaderParam("Content-Type") @Nullable MediaType type,
            byte[] body) {
        var served = features.find(feature).orElseThrow(DomainException::notFound);
        var named = served.module().importers().stream()
                .filter(one -> one.id().equals(importer))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        boolean entities = !served.feature().entities().isEmpty();
        return run(services.imports(feature, served.database(), entities, served.texts()), named, dryRun, type, body);
    }

    private ImportResult run(
            Imports imports, Importer importer, boolean dryRun, @Nullable MediaType type, byte[] body) {
        boolean csv = type != null && type.isCompatible(MediaType.valueOf(CSV));
        var source = csv ? ImportSource.csv(body) : ImportSource.json(body);
        return imports.run(importer, source, dryRun, Caller.of(request).locale(), ImportProgress.UNSEEN);
    }
}

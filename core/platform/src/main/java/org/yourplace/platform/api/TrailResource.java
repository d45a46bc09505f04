package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.audit.AuditTrail;
import org.yourplace.platform.audit.AuditTrail.Wanted;
import org.yourplace.platform.audit.TrailFile;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.who.Access;

/** What was done in an organisation, latest first, to read and to take away. */
@Path("/tenants/{tenant}/audit")
@ApplicationScoped
public class TrailResource {
    @Inject
    private JtaDatabase database;

    @Inject
    private Access access;

    @Inject
    private AuditTrail trail;

    @Inject
    private TrailFile file;

    @GET
    public Slice<AuditTrail.Line> read(
            @QueryParam("action") @Nullable String action,
            @QueryParam("subject") @Nullable UUID subject,
            @QueryParam("person") @Nullable UUID person,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("until") @Nullable Instant until,
            @QueryParam("words") @Nullable String words,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        access.require(CorePermission.READ_TRAIL);
        var wanted = new Wanted(action, subject, person, from, until, words, List.of());
        return database.read(tx -> trail.read(tx, wanted, after, Limit.of(limit)));
    }

    /** How far it is sealed. */
    @GET
    @Path("/state")
    public AuditTrail.State state() {
        access.require(CorePermission.READ_TRAIL);
        return database.read(trail::state);
    }

    /** The same lines as one file, CSV unless asked otherwise. */
    @GET
    @Path("/export")
    public Response export(
            @QueryParam("format") TrailFile.@Nullable Format asked,
            @QueryParam("action") @Nullable String action,
            @QueryParam("subject") @Nullable UUID subject,
            @QueryParam("person") @Nullable UUID person,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("until") @Nullable Instant until,
            @QueryParam("words") @Nullable String words) {
        var format = asked == null ? TrailFile.Format.CSV : asked;
        var text = file.write(new Wanted(action, subject, person, from, until, words, List.of()), format);
        return Response.ok(text.getBytes(StandardCharsets.UTF_8), format.mediaType() + ";charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"trail." + format.extension() + "\"")
                .build();
    }
}

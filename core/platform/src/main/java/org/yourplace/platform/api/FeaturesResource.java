package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Ceiling;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.edge.Caller;
import org.yourplace.platform.switches.FeatureSwitches;
import org.yourplace.platform.who.Bindings;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;

/** The switches of an organisation: what is on, what may be, and the throwing of one. */
@Path("/tenants/{tenant}/features")
@ApplicationScoped
public class FeaturesResource {
    @Inject
    private FeatureSwitches switches;

    @Inject
    private ServedFeatures features;

    @Inject
    private JtaDatabase database;

    @Inject
    private Directory directory;

    @Inject
    private Bindings bindings;

    @Context
    private HttpServletRequest request;

    /** @param items every feature that runs here, by id */
    public record Switches(List<Switch> items) {}

    /**
     * One feature.
     *
     * @param ceiling how high the partnership lets it go
     * @param requires ids of features that must be on with it
     * @param conflicts ids of features that must be off with it
     * @param changedAt when it was last switched here; absent when it stands as the partnership said
     */
    public record Switch(
            String id,
            String name,
            boolean enabled,
            Ceiling ceiling,
            List<String> requires,
            List<String> conflicts,
            @Nullable Instant changedAt) {}

    /** @param enabled what it shall be */
    public record Throw(@Nullable Boolean enabled) {
        public Throw {
            Violations.of().check(enabled != null, "enabled", "required").done();
        }
    }

    @GET
    public Switches list() {
        var changes = changes();
        return new Switches(
                features.all().stream().map(served -> shown(served, changes)).toList());
    }

    @GET
    @Path("/{feature}")
    public Switch read(@PathParam("feature") String feature) {
        var changes = changes();
        return features.find(feature).map(served -> shown(served, changes)).orElseThrow(DomainException::notFound);
    }

    @PUT
    @Path("/{feature}")
    public Switch change(@PathParam("feature") String feature, Throw asked) {
        switches.set(feature, Boolean.TRUE.equals(asked.enabled()));
        return read(feature);
    }

    /** From the database and not from memory: so whoever asks is checked once more. */
    private Map<String, Instant> changes() {
        return database.read(tx -> tx
                .sql()
                .createQuery("SELECT feature, changed_at FROM core.tenant_feature WHERE tenant_id = core.tenant()")
                .map((row, context) -> Map.entry(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Switch shown(ServedFeatures.Served served, Map<String, Instant> changes) {
        var feature = served.feature();
        var asking = bindings.current();
        var tenant = asking.tenant();
        return new Switch(
                feature.id(),
                served.texts().get(Caller.of(request).locale(), "feature.name"),
                tenant != null && directory.on(tenant.id(), feature.id()),
                directory.ceiling(asking.partnership().id(), feature.id()),
                sorted(feature.requires()),
                sorted(feature.conflicts()),
                changes.get(feature.id()));
    }

    private static List<String> sorted(Set<String> ids) {
        return ids.stream().sorted().toList();
    }
}

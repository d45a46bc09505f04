package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
     */
    public record Switch(
            String id, String name, boolean enabled, Ceiling ceiling, List<String> requires, List<String> conflicts) {}

    /** @param enabled what it shall be */
    public record Throw(@Nullable Boolean enabled) {
        public Throw {
            Violations.of().check(enabled != null, "enabled", "required").done();
        }
    }

    @GET
    public Switches list() {
        return new Switches(features.all().stream().map(this::shown).toList());
    }

    @GET
    @Path("/{feature}")
    public Switch read(@PathParam("feature") String feature) {
        return features.find(feature).map(this::shown).orElseThrow(DomainException::notFound);
    }

    @PUT
    @Path("/{feature}")
    public Switch change(@PathParam("feature") String feature, Throw asked) {
        switches.set(feature, Boolean.TRUE.equals(asked.enabled()));
        return read(feature);
    }

    private Switch shown(ServedFeatures.Served served) {
        var feature = served.feature();
        var asking = bindings.current();
        var tenant = asking.tenant();
        return new Switch(
                feature.id(),
                served.texts().get(Caller.of(request).locale(), "feature.name"),
                tenant != null && directory.on(tenant.id(), feature.id()),
                directory.ceiling(asking.partnership().id(), feature.id()),
                sorted(feature.requires()),
                sorted(feature.conflicts()));
    }

    private static List<String> sorted(Set<String> ids) {
        return ids.stream().sorted().toList();
    }
}

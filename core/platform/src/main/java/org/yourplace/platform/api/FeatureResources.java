package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.function.Function;
import org.yourplace.spi.FeatureModule;
import org.yourplace.spi.error.DomainException;

/**
 * Leads a path to the annotated object that a feature's module hands out for its first segment. Whether the feature is on was decided at
 * the edge.
 */
@Path("/{feature}")
@ApplicationScoped
public class FeatureResources {
    @Inject
    private ServedFeatures features;

    /** What the caller may see across the partnership. */
    @Path("/{resource}")
    public Object ofPartnership(@PathParam("feature") String feature, @PathParam("resource") String resource) {
        return named(feature, resource, FeatureModule::publicResources);
    }

    Object named(String feature, String resource, Function<FeatureModule, Map<String, Object>> part) {
        var served = features.find(feature).orElseThrow(DomainException::notFound);
        var found = part.apply(served.module()).get(resource);
        if (found == null) {
            throw DomainException.notFound();
        }
        return found;
    }
}

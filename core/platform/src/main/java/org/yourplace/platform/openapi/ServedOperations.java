package org.yourplace.platform.openapi;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yourplace.spi.FeatureModule;
import tools.jackson.databind.JsonNode;

/** Which operations are served, read from the annotations, and which are described, read from a document: {@code GET /api/v1/me}. */
public final class ServedOperations {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private ServedOperations() {}

    /** Those of resource classes of core. */
    public static Set<String> of(Collection<Class<?>> resources) {
        var found = new TreeSet<String>();
        resources.forEach(resource -> {
            var path = resource.getAnnotation(Path.class);
            if (path != null) {
                add(found, "/api/v1" + slash(path.value()), resource);
            }
        });
        return found;
    }

    /** Those of a feature's objects, and of its tables that core reads in. */
    public static Set<String> of(String feature, FeatureModule module) {
        var found = new TreeSet<String>();
        add(found, "/api/v1/" + feature, module.publicResources());
        var ofTenant = "/api/v1/tenants/{tenant}/" + feature;
        add(found, ofTenant, module.tenantResources());
        module.importers().forEach(importer -> found.add("POST " + ofTenant + "/" + importer.id() + "/import"));
        return found;
    }

    /** Those that a document describes. */
    public static Set<String> described(JsonNode document) {
        var found = new TreeSet<String>();
        document.path("paths").properties().forEach(path -> path.getValue().propertyNames().stream()
                .filter(METHODS::contains)
                .forEach(method -> found.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return found;
    }

    private static void add(Set<String> found, String base, Map<String, Object> resources) {
        resources.forEach((name, resource) -> add(found, base + "/" + name, resource.getClass()));
    }

    private static void add(Set<String> found, String base, Class<?> resource) {
        for (var method : resource.getMethods()) {
            var path = method.getAnnotation(Path.class);
            var full = base + (path == null ? "" : slash(path.value()));
            verbs(method).forEach(verb -> found.add(verb + " " + full.replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}")));
        }
    }

    private static Stream<String> verbs(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static String slash(String path) {
        var plain = path.startsWith("/") ? path : "/" + path;
        return plain.equals("/") ? "" : plain.replaceAll("/$", "");
    }
}

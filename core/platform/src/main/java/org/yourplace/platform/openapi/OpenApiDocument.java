package org.yourplace.platform.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Logger;
import org.yourplace.platform.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The whole contract: core's part, then each running feature's. A feature describes its own paths only, and shares core's schemas,
 * parameters and responses by name; what it names itself must be new. A part that does not keep to this is left out, with a line in the
 * log.
 */
public final class OpenApiDocument {
    /** Where a jar keeps its part. */
    public static final String RESOURCE = "META-INF/openapi.yaml";

    /** Core's own part has a name of its own, so that no plugin's stands before it on a class path. */
    private static final String CORE = "META-INF/core-openapi.yaml";

    private static final Logger LOG = Logger.getLogger(OpenApiDocument.class.getName());
    private static final YAMLMapper YAML = new YAMLMapper();

    private final byte[] json;
    private final byte[] yaml;

    private OpenApiDocument(JsonNode document) {
        this.json = Json.write(document);
        this.yaml = YAML.writeValueAsBytes(document);
    }

    /**
     * A feature's part.
     *
     * @param loader holds the part; the feature's own class loader
     */
    public record Part(String feature, ClassLoader loader) {}

    /** Puts the document together. */
    public static OpenApiDocument of(List<Part> features) {
        var document = core();
        features.forEach(part -> add(document, part));
        return new OpenApiDocument(document);
    }

    /** Core's part alone. */
    public static ObjectNode core() {
        try (var in = OpenApiDocument.class.getClassLoader().getResourceAsStream(CORE)) {
            return read(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads a part; throws when it is none. */
    public static ObjectNode read(InputStream in) {
        if (in != null && YAML.readTree(in) instanceof ObjectNode part) {
            return part;
        }
        throw new IllegalArgumentException("no OpenAPI document");
    }

    public byte[] json() {
        return json;
    }

    public byte[] yaml() {
        return yaml;
    }

    private static void add(ObjectNode document, Part part) {
        // the jar's own file: its loader would give core's first
        var resource = OwnResource.find(part.loader(), RESOURCE);
        if (resource.isEmpty()) {
            LOG.warning(() -> part.feature() + " brings no " + RESOURCE + ": its operations are not described");
            return;
        }
        try (var in = resource.get().openStream()) {
            merge(document, part.feature(), read(in));
        } catch (IOException | JacksonException | IllegalArgumentException unreadable) {
            LOG.warning(() -> part.feature() + ": " + RESOURCE + " cannot be read: " + unreadable.getMessage());
        }
    }

    /** Adds a feature's part to the document. */
    public static void merge(ObjectNode document, String feature, ObjectNode part) {
        var paths = document.withObject("/paths");
        part.path("paths").properties().forEach(path -> {
            if (!belongs(feature, path.getKey()) || paths.has(path.getKey())) {
                LOG.warning(() -> feature + " describes " + path.getKey() + ", which is not its own");
            } else {
                paths.set(path.getKey(), path.getValue());
            }
        });
        part.path("components").properties().forEach(kind -> {
            var known = document.withObject("/components").withObject("/" + kind.getKey());
            kind.getValue().properties().forEach(component -> {
                if (known.has(component.getKey())
                        && !known.path(component.getKey()).equals(component.getValue())) {
                    LOG.warning(() -> feature + " describes another " + component.getKey() + ": the first stays");
                } else {
                    known.set(component.getKey(), component.getValue());
                }
            });
        });
        if (part.path("tags") instanceof ArrayNode tags) {
            document.withArray("/tags").addAll(tags);
        }
    }

    private static boolean belongs(String feature, String path) {
        return path.startsWith("/api/v1/" + feature + "/")
                || path.startsWith("/api/v1/tenants/{tenant}/" + feature + "/");
    }
}

package org.yourplace.platform.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What this service can do and what its resources look like, as it tells programs that ask. */
final class ScimDescription {
    private static final Map<String, String> FILES =
            Map.of("ResourceTypes", "resource-types.json", "Schemas", "schemas.json");

    private ScimDescription() {}

    static ObjectNode config(String base) {
        var config = file("service-provider-config.json");
        located(config, base + "/ServiceProviderConfig");
        return config;
    }

    /** @param extensions what the organisation that asks may tell besides */
    static List<ObjectNode> all(String type, String base, DirectoryExtensions extensions) {
        var more = extensions.schemas();
        var ours = StreamSupport.stream(file(FILES.get(type)).path("all").spliterator(), false)
                .map(ObjectNode.class::cast)
                .peek(one -> {
                    if (one.path("id").asText().equals("User")) extend(one, more);
                });
        return Stream.concat(ours, type.equals("Schemas") ? more.stream() : Stream.empty())
                .map(one ->
                        located(one, base + "/" + type + "/" + one.path("id").asText()))
                .toList();
    }

    private static void extend(ObjectNode user, List<ObjectNode> more) {
        more.forEach(one -> user.withArray("schemaExtensions")
                .addObject()
                .put("schema", one.path("id").asText())
                .put("required", false));
    }

    static ObjectNode one(String type, String id, String base, DirectoryExtensions extensions) {
        return all(type, base, extensions).stream()
                .filter(one -> one.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(ScimRefused::notFound);
    }

    private static ObjectNode located(ObjectNode one, String location) {
        ((ObjectNode) one.path("meta")).put("location", location);
        return one;
    }

    private static ObjectNode file(String name) {
        try (var in = ScimDescription.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: " + name);
            }
            return ScimJson.read(in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package org.yourplace.platform.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
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

    static List<ObjectNode> all(String type, String base) {
        return StreamSupport.stream(file(FILES.get(type)).path("all").spliterator(), false)
                .map(ObjectNode.class::cast)
                .map(one ->
                        located(one, base + "/" + type + "/" + one.path("id").asText()))
                .toList();
    }

    static ObjectNode one(String type, String id, String base) {
        return all(type, base).stream()
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

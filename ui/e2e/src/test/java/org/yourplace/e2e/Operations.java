package org.yourplace.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Every operation that the house says it serves, plugins included. */
final class Operations {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private Operations() {}

    /**
     * One operation.
     *
     * @param path template with {@code {name}} placeholders, from the root
     * @param body schema of the JSON body, missing when it takes none
     * @param example a body that the document gives as an example
     */
    record Operation(String method, String path, JsonNode body, JsonNode example, List<String> queries) {
        boolean writes() {
            return !method.equals("GET");
        }

        /** The feature that answers, by the address; absent for core's own. */
        Optional<String> feature() {
            var word = path.replaceFirst("^/api/v1/(tenants/\\{tenant}/)?", "").replaceFirst("/.*", "");
            return Declared.importers().containsKey(word) ? Optional.of(word) : Optional.empty();
        }

        /** The same for each feature, and for each table that it reads in, where the address names one. */
        private Stream<Operation> forEachFeature() {
            if (!path.contains("{feature}")) {
                return Stream.of(this);
            }
            return Declared.importers().entrySet().stream().flatMap(feature -> {
                var own = path.replace("{feature}", feature.getKey());
                return own.contains("{importer}")
                        ? feature.getValue().stream().map(importer -> at(own.replace("{importer}", importer)))
                        : Stream.of(at(own));
            });
        }

        private Operation at(String address) {
            return new Operation(method, address, body, example, queries);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Operation> of(RunningHouse house) {
        var document = document(house);
        var base = document.path("servers").path(0).path("url").asString("");
        var all = new ArrayList<Operation>();
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    all.add(operation(
                            document,
                            prefix(base) + path.getKey(),
                            path.getValue(),
                            method.getKey(),
                            method.getValue()));
                }
            }
        }
        return all.stream().flatMap(Operation::forEachFeature).toList();
    }

    /** What directories can ask for; SCIM describes itself and does not stand in the document. */
    static List<Operation> ofDirectories() {
        var user = Api.JSON.readTree("{\"userName\":\"somebody\",\"active\":false}");
        var group = Api.JSON.readTree("{\"displayName\":\"somewhere\",\"members\":[]}");
        var change = Api.JSON.readTree("{\"Operations\":[{\"op\":\"replace\",\"path\":\"active\",\"value\":false}]}");
        var rename =
                Api.JSON.readTree("{\"Operations\":[{\"op\":\"Replace\",\"value\":{\"displayName\":\"elsewhere\"}},"
                        + "{\"op\":\"Remove\",\"path\":\"members\"}]}");
        var search = Api.JSON.readTree("{\"filter\":\"id pr\"}");
        var none = MissingNode.getInstance();
        var fields = Api.JSON.readTree(
                "{\"properties\":{\"userName\":{},\"externalId\":{},\"name\":{},\"emails\":{},\"active\":{},\"title\":{},\"displayName\":{},"
                        + "\"members\":{},\"Operations\":{},\"filter\":{},\"count\":{},\"attributes\":{}}}");
        var all = new ArrayList<Operation>();
        for (var type : List.of("Users", "Groups")) {
            var base = "/scim/v2/{tenant}/" + type;
            boolean people = type.equals("Users");
            all.add(new Operation("GET", base, none, none, List.of("filter", "startIndex", "count", "attributes")));
            all.add(new Operation("POST", base, fields, people ? user : group, List.of()));
            all.add(new Operation("POST", base + "/.search", fields, search, List.of()));
            all.add(new Operation("GET", base + "/{id}", none, none, List.of("attributes")));
            all.add(new Operation("PUT", base + "/{id}", fields, people ? user : group, List.of()));
            all.add(new Operation("PATCH", base + "/{id}", fields, people ? change : rename, List.of()));
            all.add(new Operation("DELETE", base + "/{id}", none, none, List.of()));
        }
        for (var type : List.of("ServiceProviderConfig", "ResourceTypes", "Schemas")) {
            all.add(new Operation("GET", "/scim/v2/{tenant}/" + type, none, none, List.of()));
        }
        return all;
    }

    static JsonNode document(RunningHouse house) {
        return Api.guest(house).get("/openapi.json").json();
    }

    private static String prefix(String base) {
        var path = base.replaceFirst("^https?://[^/]+", "");
        return path.equals("/") ? "" : path;
    }

    private static Operation operation(
            JsonNode document, String path, JsonNode shared, String method, JsonNode operation) {
        var content =
                resolve(document, operation.path("requestBody")).path("content").path("application/json");
        var queries = new ArrayList<String>();
        for (var parameters : List.of(shared.path("parameters"), operation.path("parameters"))) {
            for (var parameter : parameters) {
                var plain = resolve(document, parameter);
                if (plain.path("in").asString("").equals("query")) {
                    queries.add(plain.path("name").asString());
                }
            }
        }
        return new Operation(
                method.toUpperCase(),
                path,
                resolve(document, content.path("schema")),
                content.path("example"),
                queries);
    }

    /** Follows a {@code $ref} inside the document. */
    static JsonNode resolve(JsonNode document, JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.startsWith("#") ? resolve(document, document.at(reference.substring(1))) : node;
    }
}

package org.yourplace.platform.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One partnership's folder, each file as its schema says.
 *
 * @param folder where the files are
 * @param groups hosted groups
 * @param people demo people
 * @param rules dated rules in place of those that come with the product
 */
record PartnershipFiles(
        Path folder,
        JsonNode partnership,
        List<JsonNode> tenants,
        List<JsonNode> groups,
        List<JsonNode> people,
        List<JsonNode> rules) {

    /** Reads a folder; empty when the partnership itself cannot be read. */
    static Optional<PartnershipFiles> read(Path folder, JsonFiles json) {
        var partnership = json.read(folder.resolve("partnership.json"), "partnership");
        var tenants = json.read(folder.resolve("tenants.json"), "tenants");
        var groups = json.readIfThere(folder.resolve("hosted-groups.json"), "hosted-groups");
        var people = json.readIfThere(folder.resolve("people.json"), "people");
        var rules = json.readIfThere(folder.resolve("rules.json"), "rules");
        if (partnership.isEmpty() || tenants.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PartnershipFiles(
                folder,
                partnership.get(),
                tenants.get().get("tenants").valueStream().toList(),
                groups.map(file -> file.get("groups").valueStream().toList()).orElse(List.of()),
                people.map(file -> file.get("people").valueStream().toList()).orElse(List.of()),
                rules.map(file -> file.get("rules").valueStream().toList()).orElse(List.of())));
    }

    String slug() {
        return partnership.get("id").asString();
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Optional<String> area() {
        return Optional.ofNullable(partnership.get("area")).map(JsonNode::asString);
    }

    Set<String> tenantSlugs() {
        return tenants.stream().map(tenant -> tenant.get("slug").asString()).collect(Collectors.toUnmodifiableSet());
    }

    /** The ceiling of a feature, {@code off} when the file does not name it. */
    String ceiling(String feature) {
        return partnership.path("features").path(feature).asString("off");
    }

    /** The slug of the organisation that supports a tenant by a standing agreement. */
    Optional<JsonNode> agreement(JsonNode tenant) {
        var id = tenant.path("supportedBy").asString("");
        return partnership
                .path("supportAgreements")
                .valueStream()
                .filter(agreement -> agreement.get("id").asString().equals(id))
                .findFirst();
    }
}

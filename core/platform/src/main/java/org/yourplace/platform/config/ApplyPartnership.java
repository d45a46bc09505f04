package org.yourplace.platform.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rows of one partnership that belong to its files alone: itself, hosts, ceilings, settings, word lists, tenants. */
final class ApplyPartnership {
    private static final Table PARTNERSHIP = Table.of(
            "partnership",
            List.of("slug"),
            List.of("name", "strapline", "phone", "authorities", "locales", "zone", "front", "sample"));
    private static final Table HOST = Table.of("partnership_host", List.of("host"), List.of("partnership_id"));
    private static final Table CEILING =
            Table.of("partnership_feature", List.of("partnership_id", "feature"), List.of("ceiling"));
    private static final Table SETTING =
            Table.of("partnership_setting", List.of("partnership_id", "feature", "key"), List.of("value"));
    private static final Table CODE =
            Table.of("code", List.of("partnership_id", "list", "code"), List.of("labels", "sort"));
    private static final Table RULE =
            Table.of("rule", List.of("partnership_id", "family", "id", "valid_from"), List.of("says"));
    private static final Table TENANT =
            Table.of("tenant", List.of("partnership_id", "slug"), List.of("name", "kind", "accent", "sample"));

    /** Keys of the partnership's file that have columns or tables of their own; the rest is its front. */
    private static final Set<String> APART = Set.of(
            "$schema",
            "id",
            "name",
            "strapline",
            "sample",
            "hosts",
            "locales",
            "timeZone",
            "area",
            "features",
            "settings");

    private final Handle handle;
    private final OwnedRows rows;
    private final ConfigFiles all;
    private final PartnershipFiles files;

    ApplyPartnership(Handle handle, Report report, ConfigFiles all, PartnershipFiles files) {
        this.handle = handle;
        this.rows = new OwnedRows(handle, report);
        this.all = all;
        this.files = files;
    }

    /** Writes the rows; gives the partnership's id. */
    long write() {
        rows.write(PARTNERSHIP, "slug = :scope", files.slug(), true, List.of(partnership()));
        long id = handle.createQuery("SELECT id FROM core.partnership WHERE slug = :slug")
                .bind("slug", files.slug())
                .mapTo(Long.class)
                .one();
        var hosts = files.partnership()
                .get("hosts")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        free(id, hosts);
        rows.write(
                HOST,
                "partnership_id = :scope",
                id,
                false,
                hosts.stream()
                        .map(host -> Json.object().put("host", host).put("partnership_id", id))
                        .toList());
        rows.write(CEILING, "partnership_id = :scope", id, false, ceilings(id));
        rows.write(SETTING, "partnership_id = :scope", id, false, settings(id));
        rows.write(CODE, "partnership_id = :scope", id, false, words(id));
        rows.write(RULE, "partnership_id = :scope", id, false, rules(id));
        rows.write(TENANT, "partnership_id = :scope", id, true, tenants(id));
        return id;
    }

    /** Ids of the partnership's tenants by slug, those that the files no longer name among them. */
    static Map<String, Long> tenantIds(Handle handle, long partnership) {
        var ids = new HashMap<String, Long>();
        handle.createQuery("SELECT slug, id FROM core.tenant WHERE partnership_id = :id")
                .bind("id", partnership)
                .map((row, context) -> ids.put(row.getString(1), row.getLong(2)))
                .list();
        return ids;
    }

    private ObjectNode partnership() {
        var said = files.partnership();
        var row = Json.object()
                .put("slug", files.slug())
                .put("name", said.get("name").asString())
                .put("strapline", said.path("strapline").asString(""))
                .put("phone", said.at("/contact/phone").asString(""))
                .put("zone", said.get("timeZone").asString())
                .put("sample", said.path("sample").asBoolean(false));
        row.set("authorities", Json.MAPPER.createArrayNode());
        files.area().map(all.areas()::get).ifPresent(area -> row.withArray("authorities")
                .add(area.authority()));
        row.set("locales", said.get("locales"));
        row.set("front", front(said));
        return row;
    }

    /** What pages show: the file's own words, the logo itself, and the lines that the area's data asks for. */
    private ObjectNode front(JsonNode said) {
        var front = Json.object();
        said.properties().stream()
                .filter(member -> !APART.contains(member.getKey()))
                .forEach(member -> front.set(member.getKey(), member.getValue().deepCopy()));
        if (front.at("/brand/logo") instanceof JsonNode logo && logo.isString()) {
            var name = logo.asString();
            ((ObjectNode) front.get("brand"))
                    .put("logoType", name.endsWith(".svg") ? "image/svg+xml" : "image/png")
                    .put("logoData", base64(name));
        }
        files.area().map(all.areas()::get).ifPresent(area -> {
            var about = area.about();
            front.set("area", Json.only((ObjectNode) about, List.of("id", "code", "name", "centre")));
            front.set("attribution", area.attribution().deepCopy());
        });
        return front;
    }

    private String base64(String name) {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(files.file(name)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A host may move from one partnership of these files to another, but not away from one that they do not hold. */
    private void free(long id, List<String> hosts) {
        var holders = handle.createQuery(
                        "SELECT h.host, p.slug FROM core.partnership_host h JOIN core.partnership p ON p.id = h.partnership_id"
                                + " WHERE h.host = ANY (:hosts) AND p.id <> :id")
                .bind("hosts", hosts.toArray(String[]::new))
                .bind("id", id)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .list();
        for (var held : holders) {
            if (all.partnerships().stream().noneMatch(other -> other.slug().equals(held.getValue()))) {
                throw new BadFilesException(List.of(new Problem(
                        "partnerships/" + files.slug() + "/partnership.json",
                        "/hosts/" + hosts.indexOf(held.getKey()),
                        "belongs to " + held.getValue() + " already")));
            }
            handle.execute("DELETE FROM core.partnership_host WHERE host = ?", held.getKey());
        }
    }

    private List<ObjectNode> ceilings(long id) {
        return files.partnership().get("features").properties().stream()
                .map(feature -> Json.object()
                        .put("partnership_id", id)
                        .put("feature", feature.getKey())
                        .put("ceiling", feature.getValue().asString()))
                .toList();
    }

    private List<ObjectNode> settings(long id) {
        var found = new ArrayList<ObjectNode>();
        eachSetting(
                files.partnership().path("settings"),
                (feature, key, value) -> found.add(Json.object()
                        .put("partnership_id", id)
                        .put("feature", feature)
                        .put("key", key)
                        .put("value", value)));
        return found;
    }

    /** Takes note of one setting. */
    @FunctionalInterface
    interface SettingFound {
        void value(String feature, String key, String value);
    }

    /** Goes through settings by feature and key, values as they are stored. */
    static void eachSetting(JsonNode settings, SettingFound found) {
        settings.properties().forEach(feature -> feature.getValue()
                .properties()
                .forEach(setting -> found.value(feature.getKey(), setting.getKey(), text(setting.getValue()))));
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? String.join(",", value.valueStream().map(JsonNode::asString).toList())
                : value.asString();
    }

    private List<ObjectNode> words(long id) {
        var found = new ArrayList<ObjectNode>();
        for (var list : all.lists()) {
            int sort = 0;
            for (var word : list.words()) {
                var row = Json.object()
                        .put("partnership_id", id)
                        .put("list", list.id())
                        .put("code", word.get("code").asString())
                        .put("sort", sort++);
                row.set("labels", word.get("label"));
                found.add(row);
            }
        }
        return found;
    }

    private List<ObjectNode> rules(long id) {
        return files.rules().stream()
                .map(rule -> {
                    var row = Json.object()
                            .put("partnership_id", id)
                            .put("family", rule.get("family").asString())
                            .put("id", rule.get("id").asString())
                            .put("valid_from", rule.get("from").asString());
                    row.set("says", rule);
                    return row;
                })
                .toList();
    }

    private List<ObjectNode> tenants(long id) {
        return files.tenants().stream()
                .map(tenant -> Json.object()
                        .put("partnership_id", id)
                        .put("slug", tenant.get("slug").asString())
                        .put("name", tenant.get("name").asString())
                        .put("kind", tenant.get("kind").asString())
                        .put("accent", tenant.path("accent").asStringOpt().orElse(null))
                        .put("sample", tenant.path("sample").asBoolean(false)))
                .toList();
    }
}

package org.yourplace.platform.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.config.SharedRows.Item;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What begins in the files and may change in the workspace: organisations with contacts and trust, features and settings of tenants. */
final class ApplyOrganisations {
    static final Table ORGANISATION = Table.of(
                    "organisation",
                    List.of("tenant_id", "slug"),
                    List.of(
                            "audience_id",
                            "name",
                            "summary",
                            "hosted",
                            "sample",
                            "postcode",
                            "phone",
                            "org_ids",
                            "external"))
            .born("id");
    static final Table CONTACT =
            Table.of("organisation_contact", List.of("id", "tenant_id"), List.of("audience_id", "contact", "email"));
    static final Table TRUST = Table.of(
                    "organisation_trust", List.of("id", "tenant_id"), List.of("audience_id", "trusted"))
            .stamped("said_at");
    static final Table FEATURE = Table.of(
                    "tenant_feature", List.of("tenant_id", "feature"), List.of("audience_id", "enabled"))
            .stamped("changed_at")
            .byHand("changed_by");
    static final Table SETTING = Table.of(
                    "tenant_setting", List.of("tenant_id", "feature", "key"), List.of("audience_id", "value"))
            .stamped("set_at")
            .byHand("set_by");

    private final Handle handle;
    private final Report report;
    private final SharedRows rows;
    private final Scope scope;

    ApplyOrganisations(Handle handle, Report report, Scope scope) {
        this.handle = handle;
        this.report = report;
        this.rows = new SharedRows(handle, report, scope.partnership());
        this.scope = scope;
    }

    void write() {
        var keeps = new InUse(handle);
        rows.write(ORGANISATION, organisations(), item -> scope.ofGone(item) || keeps.organisation(scope, item));
        var ids = organisationIds();
        rows.write(CONTACT, contacts(ids), scope::ofGone);
        rows.write(TRUST, trust(ids), scope::ofGone);
        rows.write(FEATURE, features(), scope::ofGone);
        rows.write(SETTING, settings(), scope::ofGone);
        force();
    }

    private List<Item> organisations() {
        var items = new ArrayList<Item>();
        for (var tenant : scope.files().tenants()) {
            var slug = tenant.get("slug").asString();
            items.add(new Item(slug + "/" + slug, organisation(tenant, slug, false)));
        }
        for (var group : scope.files().groups()) {
            var owner = group.get("owner").asString();
            var row = organisation(group, owner, true)
                    .put("external", group.get("slug").asString());
            items.add(new Item(owner + "/" + group.get("slug").asString(), row));
        }
        return items;
    }

    private ObjectNode organisation(JsonNode said, String tenant, boolean hosted) {
        var row = Json.object()
                .put("id", UUID.randomUUID().toString())
                .put("tenant_id", scope.tenants().get(tenant))
                .put("audience_id", scope.everybody())
                .put("slug", said.get("slug").asString())
                .put("name", said.get("name").asString())
                .put("summary", text(said, "summary"))
                .put("hosted", hosted)
                .put("sample", said.path("sample").asBoolean(false))
                .put("postcode", text(said, "postcode"))
                .put("phone", text(said, "phone"));
        said.path("orgIds").valueStream().forEach(row.putArray("org_ids")::add);
        return row;
    }

    private static @Nullable String text(JsonNode said, String name) {
        return said.path(name).asStringOpt().orElse(null);
    }

    /** Ids by {@code tenant/slug}. */
    private Map<String, String> organisationIds() {
        var found = new HashMap<String, String>();
        handle.createQuery("""
                        SELECT t.slug || '/' || o.slug, o.id::text FROM core.organisation o JOIN core.tenant t ON t.id = o.tenant_id
                        WHERE t.partnership_id = :id""")
                .bind("id", scope.partnership())
                .map((row, context) -> found.put(row.getString(1), row.getString(2)))
                .list();
        return found;
    }

    private List<Item> contacts(Map<String, String> ids) {
        var items = new ArrayList<Item>();
        for (var tenant : scope.files().tenants()) {
            contact(items, ids, tenant, tenant.get("slug").asString());
        }
        for (var group : scope.files().groups()) {
            contact(items, ids, group, group.get("owner").asString());
        }
        return items;
    }

    /** For the keeper and, where there is one, the supporter. */
    private void contact(List<Item> items, Map<String, String> ids, JsonNode said, String tenant) {
        var name = tenant + "/" + said.get("slug").asString();
        long keeper = scope.tenants().get(tenant);
        var supported = handle.createQuery(
                        "SELECT support_audience FROM core.tenant WHERE id = :id AND support_audience IS NOT NULL")
                .bind("id", keeper)
                .mapTo(Long.class)
                .findOne();
        items.add(new Item(
                name,
                Json.object()
                        .put("id", ids.get(name))
                        .put("tenant_id", keeper)
                        .put("audience_id", supported.orElse(keeper))
                        .put("contact", text(said, "contactName"))
                        .put("email", text(said, "email"))));
    }

    /** The word of the supporter on a group with a workspace, of the keeper on a hosted one. */
    private List<Item> trust(Map<String, String> ids) {
        var items = new ArrayList<Item>();
        for (var tenant : scope.files().tenants()) {
            var slug = tenant.get("slug").asString();
            scope.files()
                    .agreement(tenant)
                    .ifPresent(agreement -> items.add(trust(
                            ids.get(slug + "/" + slug),
                            tenant,
                            agreement.get("supporter").asString())));
        }
        for (var group : scope.files().groups()) {
            var owner = group.get("owner").asString();
            items.add(trust(ids.get(owner + "/" + group.get("slug").asString()), group, owner));
        }
        return items;
    }

    private Item trust(@Nullable String id, JsonNode said, String by) {
        return new Item(
                by + "/" + said.get("slug").asString(),
                Json.object()
                        .put("id", id)
                        .put("tenant_id", scope.tenants().get(by))
                        .put("audience_id", scope.members())
                        .put("trusted", said.path("trusted").asBoolean(false))
                        .put("said_at", scope.at().toString()));
    }

    /** On where the file of the tenant says so, or where its partnership's ceiling does. */
    private List<Item> features() {
        var items = new ArrayList<Item>();
        for (var tenant : scope.files().tenants()) {
            var own = tenant.path("features")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            scope.files().partnership().get("features").properties().forEach(feature -> {
                var on =
                        switch (feature.getValue().asString()) {
                            case "off" -> false;
                            case "allowed" -> own.contains(feature.getKey());
                            default -> true;
                        };
                if (on) {
                    items.add(feature(tenant.get("slug").asString(), feature.getKey()));
                }
            });
        }
        return items;
    }

    private Item feature(String tenant, String feature) {
        long id = scope.tenants().get(tenant);
        return new Item(
                tenant + "/" + feature,
                Json.object()
                        .put("tenant_id", id)
                        .put("audience_id", id)
                        .put("feature", feature)
                        .put("enabled", true)
                        .put("changed_at", scope.at().toString()));
    }

    private List<Item> settings() {
        var items = new ArrayList<Item>();
        for (var tenant : scope.files().tenants()) {
            var slug = tenant.get("slug").asString();
            long id = scope.tenants().get(slug);
            ApplyPartnership.eachSetting(
                    tenant.path("settings"),
                    (feature, key, value) -> items.add(new Item(
                            slug + "/" + feature + "/" + key,
                            Json.object()
                                    .put("tenant_id", id)
                                    .put("audience_id", id)
                                    .put("feature", feature)
                                    .put("key", key)
                                    .put("value", value)
                                    .put("set_at", scope.at().toString()))));
        }
        return items;
    }

    /** A ceiling of off or locked leaves no choice, whoever chose before. */
    private void force() {
        scope.files().partnership().get("features").properties().forEach(feature -> forced(
                        feature.getValue().asString())
                .ifPresent(enabled -> report.count(
                        "tenant_feature",
                        0,
                        handle.createUpdate("""
                                        UPDATE core.tenant_feature SET enabled = :enabled, changed_at = :at, changed_by = NULL
                                        WHERE feature = :feature AND enabled <> :enabled
                                          AND tenant_id IN (SELECT id FROM core.tenant WHERE partnership_id = :partnership)""")
                                .bind("enabled", enabled)
                                .bind("at", scope.at().atOffset(java.time.ZoneOffset.UTC))
                                .bind("feature", feature.getKey())
                                .bind("partnership", scope.partnership())
                                .execute(),
                        0)));
    }

    private static Optional<Boolean> forced(String ceiling) {
        return switch (ceiling) {
            case "off" -> Optional.of(false);
            case "locked" -> Optional.of(true);
            default -> Optional.empty();
        };
    }
}

package org.yourplace.platform.config;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yourplace.platform.config.SharedRows.Item;
import tools.jackson.databind.JsonNode;

/** Teams, their people and line managers, as the files name them beside each person. What was changed in the workspace stays. */
final class ApplyTeams {
    static final Table TEAM = Table.of("team", List.of("tenant_id", "name"), List.of("audience_id", "lead_id"))
            .born("id");
    static final Table TEAM_MEMBER =
            Table.of("team_member", List.of("tenant_id", "team_id", "member_id"), List.of("audience_id"));

    private static final String PLACES = """
            SELECT m.tenant_id, p.email, m.id::text FROM core.membership m JOIN core.person p ON p.id = m.person_id
            WHERE p.partnership_id = :partnership AND p.email IS NOT NULL AND m.merged_into IS NULL""";
    private static final String TEAMS = """
            SELECT t.tenant_id, t.name, t.id::text FROM core.team t JOIN core.tenant o ON o.id = t.tenant_id WHERE o.partnership_id = :partnership""";
    /** Only places that nobody has touched. */
    private static final String MANAGER = """
            UPDATE core.membership SET manager_id = :manager::uuid
            WHERE id = :id::uuid AND tenant_id = :tenant AND manager_id IS NULL AND changed_at = '-infinity'""";

    private final Handle handle;
    private final SharedRows rows;
    private final Scope scope;

    ApplyTeams(Handle handle, SharedRows rows, Scope scope) {
        this.handle = handle;
        this.rows = rows;
        this.scope = scope;
    }

    void write(List<JsonNode> people) {
        var places = ids(PLACES);
        var teams = new LinkedHashMap<String, Item>();
        each(people, (tenant, person) -> person.path("teams")
                .forEach(team -> teams.putIfAbsent(named(tenant, team), team(tenant, team.asString()))));
        each(people, (tenant, person) -> person.path("leads").forEach(team -> {
            var item = teams.get(named(tenant, team));
            if (item != null) item.row().put("lead_id", places.get(key(tenant, ApplyPeople.email(person))));
        }));
        rows.write(TEAM, List.copyOf(teams.values()), scope::ofGone);
        var made = ids(TEAMS);
        var members = new LinkedHashMap<String, Item>();
        each(people, (tenant, person) -> person.path("teams").forEach(team -> {
            var id = made.get(named(tenant, team));
            var place = places.get(key(tenant, ApplyPeople.email(person)));
            if (id != null && place != null) {
                var name = slug(tenant) + "/" + team.asString() + "/" + ApplyPeople.email(person);
                members.put(name, member(tenant, name, id, place));
            }
        }));
        rows.write(TEAM_MEMBER, List.copyOf(members.values()), scope::ofGone);
        each(people, (tenant, person) -> manager(tenant, person, places));
    }

    private void manager(long tenant, JsonNode person, Map<String, String> places) {
        var place = places.get(key(tenant, ApplyPeople.email(person)));
        var manager = places.get(key(tenant, person.path("manager").asString("")));
        if (place != null && manager != null) {
            handle.createUpdate(MANAGER)
                    .bind("manager", manager)
                    .bind("id", place)
                    .bind("tenant", tenant)
                    .execute();
        }
    }

    private Item team(long tenant, String name) {
        return new Item(
                slug(tenant) + "/" + name,
                Json.object()
                        .put("id", UUID.randomUUID().toString())
                        .put("tenant_id", tenant)
                        .put("audience_id", tenant)
                        .put("name", name)
                        .putNull("lead_id"));
    }

    private static Item member(long tenant, String name, String team, String place) {
        return new Item(
                name,
                Json.object()
                        .put("tenant_id", tenant)
                        .put("audience_id", tenant)
                        .put("team_id", team)
                        .put("member_id", place));
    }

    /** Something done for each place of a person. */
    private interface Place {
        void at(long tenant, JsonNode person);
    }

    private void each(List<JsonNode> people, Place work) {
        people.forEach(person -> person.path("roles")
                .propertyNames()
                .forEach(slug -> work.at(scope.tenants().get(slug), person)));
    }

    private String slug(long tenant) {
        return scope.tenants().entrySet().stream()
                .filter(one -> one.getValue() == tenant)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> ids(String sql) {
        var ids = new HashMap<String, String>();
        handle.createQuery(sql)
                .bind("partnership", scope.partnership())
                .map((row, context) -> ids.put(key(row.getLong(1), row.getString(2)), row.getString(3)))
                .list();
        return ids;
    }

    private static String named(long tenant, JsonNode team) {
        return key(tenant, team.asString());
    }

    private static String key(long tenant, String word) {
        return tenant + " " + word.toLowerCase(Locale.ROOT);
    }
}

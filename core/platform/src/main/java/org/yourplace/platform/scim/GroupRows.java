package org.yourplace.platform.scim;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yourplace.spi.data.Tx;

/** Reads and writes teams of the organisation that asks, as its directory sees them. */
final class GroupRows {
    private static final String FROM = " FROM core.team t WHERE t.tenant_id = core.tenant() AND (%s)";

    /** People come and go by other ways too: the version counts them in. */
    private static final String COLUMNS = """
            SELECT t.id, t.name, t.external, 'W/"' || t.revision || '.' || coalesce((SELECT left(md5(string_agg(x.member_id::text, ',' ORDER BY x.member_id)), 16)
              FROM core.team_member x WHERE x.team_id = t.id AND x.tenant_id = t.tenant_id), '0') || '"' AS version""";

    private static final String MEMBERS = """
            SELECT x.team_id, m.id, m.name FROM core.team_member x JOIN core.membership m ON m.id = x.member_id AND m.tenant_id = x.tenant_id
            WHERE x.tenant_id = core.tenant() AND x.team_id = ANY (:teams::uuid[]) AND m.dropped_at IS NULL AND m.merged_into IS NULL
              AND m.origin <> 'support' ORDER BY m.name, m.id""";

    private static final String KNOWN = """
            SELECT coalesce(m.merged_into, m.id) FROM core.membership m WHERE m.tenant_id = core.tenant() AND m.id = ANY (:ids::uuid[])
              AND m.dropped_at IS NULL AND m.origin <> 'support' AND (m.merged_into IS NULL OR (m.user_name IS NULL AND EXISTS (
                SELECT FROM core.membership k WHERE k.id = m.merged_into AND k.tenant_id = m.tenant_id AND k.dropped_at IS NULL AND k.origin <> 'support')))""";

    private static final String WRITE = """
            INSERT INTO core.team (id, name, external) VALUES (:id, :name, :external)
            ON CONFLICT (id, tenant_id) DO UPDATE SET name = EXCLUDED.name, external = EXCLUDED.external""";

    /** Whom the directory is not shown it cannot leave out. */
    private static final String SHOWN = """
            (SELECT m.dropped_at IS NULL AND m.merged_into IS NULL AND m.origin <> 'support' FROM core.membership m
              WHERE m.tenant_id = core.tenant() AND m.id = %s)""";

    /** Who is taken out of a team leads it no longer. */
    private static final String PUT = """
            WITH gone AS (DELETE FROM core.team_member WHERE tenant_id = core.tenant() AND team_id = :id AND member_id <> ALL (:members::uuid[])
              AND %s RETURNING member_id),
            came AS (INSERT INTO core.team_member (team_id, member_id) SELECT :id, one FROM unnest(:members::uuid[]) one ON CONFLICT DO NOTHING)
            SELECT member_id FROM gone""".formatted(SHOWN.formatted("member_id"));

    private static final String NOT_LED = """
            UPDATE core.team SET lead_id = NULL WHERE id = :id AND tenant_id = core.tenant() AND lead_id <> ALL (:members::uuid[])
              AND %s""".formatted(SHOWN.formatted("lead_id"));

    private static final String REMOVE = """
            WITH people AS (DELETE FROM core.team_member WHERE team_id = :id AND tenant_id = core.tenant())
            DELETE FROM core.team WHERE id = :id AND tenant_id = core.tenant()""";

    /** @param members whether to say who is in them */
    List<ScimGroup.Kept> list(Tx tx, ScimFilter filter, int skip, int limit, boolean members) {
        var query = tx.sql()
                .createQuery(COLUMNS + FROM.formatted(filter.sql())
                        + " ORDER BY t.bare_name, t.id LIMIT :limit OFFSET :skip")
                .bind("limit", limit)
                .bind("skip", skip);
        filter.values().forEach(query::bind);
        var found = query.map((row, context) -> new ScimGroup.Kept(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("external"),
                        row.getString("version"),
                        List.of()))
                .list();
        return members ? peopled(tx, found) : found;
    }

    private static List<ScimGroup.Kept> peopled(Tx tx, List<ScimGroup.Kept> groups) {
        Map<UUID, List<ScimGroup.Member>> people = new HashMap<>();
        tx.sql()
                .createQuery(MEMBERS)
                .bind("teams", texts(groups.stream().map(ScimGroup.Kept::id).toList()))
                .map((row, context) -> people.computeIfAbsent(
                                row.getObject("team_id", UUID.class), none -> new java.util.ArrayList<>())
                        .add(new ScimGroup.Member(row.getObject("id", UUID.class), row.getString("name"))))
                .list();
        return groups.stream()
                .map(one -> new ScimGroup.Kept(
                        one.id(), one.name(), one.external(), one.version(), people.getOrDefault(one.id(), List.of())))
                .toList();
    }

    int count(Tx tx, ScimFilter filter) {
        var query = tx.sql().createQuery("SELECT count(*)" + FROM.formatted(filter.sql()));
        filter.values().forEach(query::bind);
        return query.mapTo(Integer.class).one();
    }

    ScimGroup.Kept find(Tx tx, UUID id) {
        return list(tx, new ScimFilter("t.id = :id", Map.of("id", id)), 0, 1, true).stream()
                .findFirst()
                .orElseThrow(ScimRefused::notFound);
    }

    /** Keeps others from changing the team until this is done. */
    void lock(Tx tx, UUID id) {
        tx.sql()
                .createQuery("SELECT id FROM core.team WHERE id = :id AND tenant_id = core.tenant() FOR UPDATE")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne();
    }

    void write(Tx tx, UUID id, ScimGroup group) {
        tx.sql()
                .createUpdate(WRITE)
                .bind("id", id)
                .bind("name", group.name())
                .bind("external", group.external())
                .execute();
        var members = texts(known(tx, group.members()));
        tx.sql()
                .createQuery(PUT)
                .bind("id", id)
                .bind("members", members)
                .mapTo(UUID.class)
                .list();
        tx.sql().createUpdate(NOT_LED).bind("id", id).bind("members", members).execute();
    }

    /** The same people by the records that stand for them now. */
    private static Set<UUID> known(Tx tx, Set<UUID> asked) {
        var found = tx.sql()
                .createQuery(KNOWN)
                .bind("ids", texts(asked))
                .mapTo(UUID.class)
                .list();
        if (found.size() < asked.size()) {
            throw ScimGroup.unknown();
        }
        return new HashSet<>(found);
    }

    void remove(Tx tx, UUID id) {
        tx.sql().createUpdate(REMOVE).bind("id", id).execute();
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}

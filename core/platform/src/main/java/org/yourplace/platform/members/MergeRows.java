package org.yourplace.platform.members;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.spi.data.Tx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Two records and what points to them, as rows. */
final class MergeRows {
    static final JsonMapper JSON = new JsonMapper();

    private static final String RECORD = """
            SELECT to_jsonb(r)::text FROM (SELECT id, name, email, title, external, user_name, roles, until, manager_id, manager_said,
              invited_until, person_id IS NOT NULL AS account, until > core.at() AS live
              FROM core.membership WHERE id = :id AND tenant_id = core.tenant() AND merged_into IS NULL FOR UPDATE) r""";
    private static final String WRITE = """
            UPDATE core.membership SET name = w.name, email = w.email, title = w.title, external = w.external, user_name = w.user_name,
              roles = w.roles, until = w.until, manager_id = w.manager_id, manager_said = w.manager_said, invited_until = w.invited_until,
              merged_into = :into::uuid, changed_at = core.at()
            FROM jsonb_to_record(:record::jsonb) AS w (name text, email text, title text, external text, user_name text, roles text[],
              until timestamptz, manager_id uuid, manager_said text, invited_until timestamptz)
            WHERE id = :id AND tenant_id = core.tenant()""";
    private static final String MOVE = """
            WITH gone AS (DELETE FROM core.team_member WHERE member_id = :from AND tenant_id = core.tenant() RETURNING team_id),
            came AS (INSERT INTO core.team_member (team_id, member_id) SELECT team_id, :to FROM gone ON CONFLICT DO NOTHING RETURNING team_id),
            led AS (UPDATE core.team SET lead_id = :to WHERE lead_id = :from AND tenant_id = core.tenant() RETURNING id),
            reports AS (UPDATE core.membership SET manager_id = :to
              WHERE manager_id = :from AND id <> :to AND tenant_id = core.tenant() RETURNING id),
            away AS (UPDATE core.deputy SET member_id = :to WHERE member_id = :from AND deputy_id <> :to AND tenant_id = core.tenant() RETURNING id),
            standing AS (UPDATE core.deputy SET deputy_id = :to WHERE deputy_id = :from AND member_id <> :to AND tenant_id = core.tenant() RETURNING id)
            SELECT jsonb_build_object('left', (SELECT coalesce(jsonb_agg(team_id), '[]') FROM gone),
              'joined', (SELECT coalesce(jsonb_agg(team_id), '[]') FROM came), 'led', (SELECT coalesce(jsonb_agg(id), '[]') FROM led),
              'reports', (SELECT coalesce(jsonb_agg(id), '[]') FROM reports), 'away', (SELECT coalesce(jsonb_agg(id), '[]') FROM away),
              'standing', (SELECT coalesce(jsonb_agg(id), '[]') FROM standing))::text""";
    private static final String MOVE_BACK = """
            WITH out AS (DELETE FROM core.team_member WHERE member_id = :kept AND tenant_id = core.tenant() AND team_id = ANY (:joined::uuid[])),
            back AS (INSERT INTO core.team_member (team_id, member_id)
              SELECT id, :merged FROM core.team WHERE id = ANY (:left::uuid[]) AND tenant_id = core.tenant() ON CONFLICT DO NOTHING),
            led AS (UPDATE core.team SET lead_id = :merged WHERE id = ANY (:led::uuid[]) AND lead_id = :kept AND tenant_id = core.tenant()),
            reports AS (UPDATE core.membership SET manager_id = :merged
              WHERE id = ANY (:reports::uuid[]) AND manager_id = :kept AND tenant_id = core.tenant()),
            away AS (UPDATE core.deputy SET member_id = :merged WHERE id = ANY (:away::uuid[]) AND member_id = :kept AND tenant_id = core.tenant())
            UPDATE core.deputy SET deputy_id = :merged WHERE id = ANY (:standing::uuid[]) AND deputy_id = :kept AND tenant_id = core.tenant()""";
    private static final String KEEP = """
            INSERT INTO core.merge (id, kept_id, merged_id, merged_at, before, moved)
            VALUES (:id, :kept, :merged, core.at(), :before::jsonb, :moved::jsonb)""";
    private static final String POINTER_AGAIN =
            "UPDATE core.membership SET merged_into = :to WHERE merged_into = :from AND tenant_id = core.tenant()";

    private MergeRows() {}

    /** A record as it is, locked; empty when it is not there or was merged into another. */
    static Optional<ObjectNode> record(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(RECORD)
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(text -> (ObjectNode) JSON.readTree(text));
    }

    /** @param into what it points to from now on; empty: it stands for itself */
    static void write(Tx tx, UUID id, ObjectNode record, Optional<UUID> into) {
        tx.sql()
                .createUpdate(WRITE)
                .bind("id", id)
                .bind("record", record.toString())
                .bind("into", into.orElse(null))
                .execute();
    }

    /** Lets everything that points to one point to the other; gives the ids of what moved. */
    static String move(Tx tx, UUID from, UUID to) {
        tx.sql().createUpdate(POINTER_AGAIN).bind("from", from).bind("to", to).execute();
        return tx.sql()
                .createQuery(MOVE)
                .bind("from", from)
                .bind("to", to)
                .mapTo(String.class)
                .one();
    }

    static void moveBack(Tx tx, UUID kept, UUID merged, JsonNode moved) {
        var update = tx.sql().createUpdate(MOVE_BACK).bind("kept", kept).bind("merged", merged);
        for (var name : List.of("joined", "left", "led", "reports", "away", "standing")) {
            update.bind(
                    name, moved.path(name).valueStream().map(JsonNode::asString).toArray(String[]::new));
        }
        update.execute();
    }

    static void keep(Tx tx, UUID id, UUID kept, UUID merged, Map<String, ObjectNode> before, String moved) {
        var told = JSON.createObjectNode();
        before.forEach(told::set);
        tx.sql()
                .createUpdate(KEEP)
                .bind("id", id)
                .bind("kept", kept)
                .bind("merged", merged)
                .bind("before", told.toString())
                .bind("moved", moved)
                .execute();
    }
}

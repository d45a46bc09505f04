package org.yourplace.platform.members;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.yourplace.spi.data.Tx;

/** Roles and cells of the matrix, as the tenant that asks has them. */
final class RoleRows {
    private static final String OWN =
            "SELECT code, name FROM core.tenant_role WHERE tenant_id = core.tenant() ORDER BY lower(name), code";
    private static final String CELLS =
            "SELECT role, permission, granted FROM core.role_permission WHERE tenant_id = core.tenant()";
    private static final String COUNTS = """
            SELECT regexp_replace(r, '^.*:', '') AS role, count(DISTINCT m.id)::integer AS people
            FROM core.membership m CROSS JOIN unnest(m.roles) r
            WHERE m.tenant_id = core.tenant() AND m.until > core.at() AND m.merged_into IS NULL GROUP BY 1""";
    private static final String SET = """
            WITH wanted AS (SELECT * FROM unnest(:roles::text[], :rights::text[], :granted::text[]::boolean[]) AS w (role, permission, granted)),
            gone AS (DELETE FROM core.role_permission p USING wanted w WHERE p.tenant_id = core.tenant() AND p.role = w.role
              AND p.permission = w.permission AND w.granted IS NULL RETURNING 1),
            put AS (INSERT INTO core.role_permission AS p (role, permission, granted)
              SELECT role, permission, granted FROM wanted WHERE granted IS NOT NULL
              ON CONFLICT (tenant_id, role, permission) DO UPDATE SET granted = EXCLUDED.granted WHERE p.granted <> EXCLUDED.granted RETURNING 1)
            SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM put)""";
    private static final String ADD = "INSERT INTO core.tenant_role (code, name) VALUES (:code, :name)";
    private static final String RENAME =
            "UPDATE core.tenant_role SET name = :name WHERE code = :code AND tenant_id = core.tenant()";
    private static final String REMOVE = """
            WITH cells AS (DELETE FROM core.role_permission WHERE tenant_id = core.tenant() AND role = :code),
            worn AS (UPDATE core.membership SET changed_at = core.at(),
              roles = CASE WHEN bare = '{}' THEN '{member}'::text[] ELSE bare END
              FROM (SELECT m.id AS place, ARRAY(SELECT r FROM unnest(m.roles) r WHERE regexp_replace(r, '^.*:', '') <> :code) AS bare
                FROM core.membership m WHERE m.tenant_id = core.tenant()
                  AND EXISTS (SELECT FROM unnest(m.roles) r WHERE regexp_replace(r, '^.*:', '') = :code)) w
              WHERE id = w.place AND tenant_id = core.tenant())
            DELETE FROM core.tenant_role WHERE code = :code AND tenant_id = core.tenant()""";

    private RoleRows() {}

    /** Names of the organisation's own roles by code, in the order to show them. */
    static Map<String, String> own(Tx tx) {
        var found = new LinkedHashMap<String, String>();
        tx.sql()
                .createQuery(OWN)
                .map((row, context) -> found.put(row.getString(1), row.getString(2)))
                .list();
        return found;
    }

    /** Where the organisation says something itself, by {@link RoleMatrix#cell}. */
    static Map<String, Boolean> cells(Tx tx) {
        var found = new HashMap<String, Boolean>();
        tx.sql()
                .createQuery(CELLS)
                .map((row, context) ->
                        found.put(RoleMatrix.cell(row.getString(1), row.getString(2)), row.getBoolean(3)))
                .list();
        return found;
    }

    static Map<String, Integer> people(Tx tx) {
        var found = new HashMap<String, Integer>();
        tx.sql()
                .createQuery(COUNTS)
                .map((row, context) -> found.put(row.getString(1), row.getInt(2)))
                .list();
        return found;
    }

    /** Writes cells in one statement; null takes one back to what is usual. Gives how many became different. */
    static int set(Tx tx, Map<String, Boolean> cells) {
        var keys = cells.keySet().stream().sorted().toList();
        return tx.sql()
                .createQuery(SET)
                .bind(
                        "roles",
                        keys.stream()
                                .map(key -> key.substring(0, key.indexOf('/')))
                                .toArray(String[]::new))
                .bind(
                        "rights",
                        keys.stream()
                                .map(key -> key.substring(key.indexOf('/') + 1))
                                .toArray(String[]::new))
                .bind(
                        "granted",
                        keys.stream()
                                .map(key -> Objects.toString(cells.get(key), null))
                                .toArray(String[]::new))
                .mapTo(Integer.class)
                .one();
    }

    static void add(Tx tx, String code, String name) {
        tx.sql().createUpdate(ADD).bind("code", code).bind("name", name).execute();
    }

    static boolean rename(Tx tx, String code, String name) {
        return tx.sql()
                        .createUpdate(RENAME)
                        .bind("code", code)
                        .bind("name", name)
                        .execute()
                > 0;
    }

    /** Takes it from everybody who has it; who had no other is a member. */
    static boolean remove(Tx tx, String code) {
        return tx.sql().createUpdate(REMOVE).bind("code", code).execute() > 0;
    }
}

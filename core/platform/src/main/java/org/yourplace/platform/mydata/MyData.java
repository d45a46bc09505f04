package org.yourplace.platform.mydata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yourplace.platform.json.Json;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.who.TenantRef;
import tools.jackson.databind.JsonNode;

/**
 * Finds what is held about the person who asks, in every table of core and of any feature that names persons: no feature needs to know of
 * it. Row-level security lets through what is theirs; columns they may not read and bare keys are left out.
 */
public final class MyData {
    private static final int MOST_ROWS = 1_000;

    /** Tables with a person in them that the caller may read. A look is somebody else's deed and is told apart from what is held. */
    private static final String TABLES = """
            SELECT k.relation, EXISTS (SELECT FROM core.column_class t WHERE t.relation = k.relation AND t.name = 'tenant_id') AS kept
            FROM core.column_class k JOIN pg_class c ON c.oid = to_regclass(k.relation)
            WHERE k.name = 'person_id' AND has_column_privilege(c.oid, 'person_id', 'SELECT') ORDER BY k.relation""";

    private static final String COLUMNS = """
            SELECT k.name FROM core.column_class k WHERE k.relation = :relation AND k.class IN (<classes>)
              AND has_column_privilege(to_regclass(k.relation), k.name, 'SELECT') ORDER BY k.name""";
    private static final String HOLDERS = """
            SELECT t.id, t.slug, t.name, count(*) AS rows FROM <table> x JOIN core.tenant t ON t.id = x.tenant_id
            WHERE x.person_id = core.me() GROUP BY t.id, t.slug, t.name""";
    private static final String ROWS = """
            SELECT coalesce(json_agg(r), '[]')::text FROM (SELECT <columns> FROM <table> x WHERE <condition> LIMIT :most) r""";

    /**
     * What one organisation holds of one kind.
     *
     * @param relation schema and table
     * @param rows how many records
     * @param aboutPerson columns that say something about the person
     * @param own columns of the organisation's own
     */
    public record Held(TenantRef by, String relation, int rows, List<String> aboutPerson, List<String> own) {}

    private record Table(String relation, boolean kept) {
        boolean shown() {
            return kept && !relation.equals("core.look") && !relation.equals("core.credential");
        }

        /** From the catalogue of classified columns, which migrations write; quoted all the same. */
        String quoted() {
            var parts = relation.split("\\.", 2);
            return '"' + parts[0] + "\".\"" + parts[1] + '"';
        }
    }

    /** By organisation, then by table. */
    public List<Held> held(Tx tx) {
        var held = new ArrayList<Held>();
        for (var table : tables(tx)) {
            if (!table.shown()) {
                continue;
            }
            var person = columns(tx, table.relation(), "person");
            var own = columns(tx, table.relation(), "tenant");
            tx.sql()
                    .createQuery(HOLDERS)
                    .define("table", table.quoted())
                    .map((row, context) -> new Held(
                            new TenantRef(row.getLong("id"), row.getString("slug"), row.getString("name")),
                            table.relation(),
                            row.getInt("rows"),
                            person,
                            own))
                    .list()
                    .forEach(held::add);
        }
        held.sort(java.util.Comparator.comparing((Held one) -> one.by().name(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Held::relation));
        return held;
    }

    /** Everything, by table: at most a thousand rows of each. */
    public Map<String, JsonNode> everything(Tx tx) {
        var all = new LinkedHashMap<String, JsonNode>();
        put(tx, all, new Table("core.person", false), "x.id = core.me()");
        for (var table : tables(tx)) {
            put(tx, all, table, "x.person_id = core.me()");
        }
        return all;
    }

    private void put(Tx tx, Map<String, JsonNode> all, Table table, String condition) {
        var columns = new ArrayList<String>();
        columns(tx, table.relation(), "person", "tenant", "public").forEach(name -> columns.add("x.\"" + name + '"'));
        if (table.kept()) {
            columns.add("(SELECT t.name FROM core.tenant t WHERE t.id = x.tenant_id) AS \"held by\"");
        }
        var rows = tx.sql()
                .createQuery(ROWS)
                .define("columns", String.join(", ", columns))
                .define("table", table.quoted())
                .define("condition", condition)
                .bind("most", MOST_ROWS)
                .mapTo(String.class)
                .one();
        var told = Json.tree(rows);
        if (!told.isEmpty()) {
            all.put(table.relation(), told);
        }
    }

    private static List<Table> tables(Tx tx) {
        return tx.sql()
                .createQuery(TABLES)
                .map((row, context) -> new Table(row.getString("relation"), row.getBoolean("kept")))
                .list();
    }

    private static List<String> columns(Tx tx, String relation, String... classes) {
        return tx.sql()
                .createQuery(COLUMNS)
                .bind("relation", relation)
                .bindList("classes", (Object[]) classes)
                .mapTo(String.class)
                .list();
    }
}

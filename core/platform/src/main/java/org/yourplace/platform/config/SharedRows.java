package org.yourplace.platform.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows that files begin and people may change. What the files said last time is kept in core.declared; only columns in which the files
 * themselves have changed since are written, and a row that the files no longer name goes only if nobody has touched it.
 */
final class SharedRows {
    private final Handle handle;
    private final Report report;
    private final long partnership;

    /**
     * One row that the files want.
     *
     * @param name unique within its table and partnership, without the table's own name
     */
    record Item(String name, ObjectNode row) {}

    SharedRows(Handle handle, Report report, long partnership) {
        this.handle = handle;
        this.report = report;
        this.partnership = partnership;
    }

    /** @param leave items that are not to be taken away now, by name */
    void write(Table table, List<Item> wanted, Predicate<String> leave) {
        var declared = declared(table.word() + "/");
        for (var item : wanted) {
            var name = table.word() + "/" + item.name();
            var said = Json.only(item.row(), table.said());
            var before = declared.remove(name);
            if (before == null) {
                report.count(table.word(), add(table, item.row()), 0, 0);
                declare(name, said);
            } else if (!Json.same(before, said)) {
                report.count(table.word(), 0, change(table, before, item.row()), 0);
                declare(name, said);
            }
        }
        declared.forEach((name, before) -> {
            if (!leave.test(name.substring(table.word().length() + 1))) {
                report.count(table.word(), 0, 0, remove(table, before));
                forget(name);
            }
        });
    }

    /** What the files said last, by item. */
    Map<String, ObjectNode> declared(String prefix) {
        var found = new LinkedHashMap<String, ObjectNode>();
        handle.createQuery(
                        "SELECT item, value FROM core.declared WHERE partnership_id = :partnership AND item ^@ :prefix ORDER BY item")
                .bind("partnership", partnership)
                .bind("prefix", prefix)
                .map((row, context) -> found.put(row.getString(1), (ObjectNode) Json.parse(row.getString(2))))
                .list();
        return found;
    }

    private int add(Table table, ObjectNode row) {
        var columns = String.join(", ", table.all());
        return handle.createUpdate(
                        "INSERT INTO %1$s (%2$s) SELECT %2$s FROM jsonb_populate_record(NULL::%1$s, :row::jsonb) ON CONFLICT DO NOTHING"
                                .formatted(table.name(), columns))
                .bind("row", row.toString())
                .execute();
    }

    private int change(Table table, ObjectNode before, ObjectNode row) {
        var changed = table.values().stream()
                .filter(column -> !Json.same(
                        before.path(column), Json.only(row, List.of(column)).get(column)))
                .toList();
        if (changed.isEmpty()) {
            return 0;
        }
        var columns = java.util.stream.Stream.concat(changed.stream(), table.stamps().stream())
                .toList();
        return handle.createUpdate(
                        "UPDATE %1$s t SET %2$s FROM jsonb_populate_record(NULL::%1$s, :row::jsonb) r WHERE %3$s"
                                .formatted(
                                        table.name(),
                                        OwnedRows.each(columns, column -> column + " = r." + column, ", "),
                                        same(table.key()) + untouched(table)))
                .bind("row", row.toString())
                .execute();
    }

    int remove(Table table, ObjectNode before) {
        return handle.createUpdate(
                        "DELETE FROM %1$s t USING jsonb_populate_record(NULL::%1$s, :row::jsonb) r WHERE %2$s"
                                .formatted(table.name(), same(table.said()) + untouched(table)))
                .bind("row", before.toString())
                .execute();
    }

    private static String same(List<String> columns) {
        return OwnedRows.each(columns, column -> "t." + column + " IS NOT DISTINCT FROM r." + column, " AND ");
    }

    private static String untouched(Table table) {
        return table.hand() == null ? "" : " AND t." + table.hand() + " IS NULL";
    }

    private void declare(String name, ObjectNode said) {
        handle.createUpdate("""
                        INSERT INTO core.declared (partnership_id, item, value) VALUES (:partnership, :item, :value::jsonb)
                        ON CONFLICT (partnership_id, item) DO UPDATE SET value = EXCLUDED.value""")
                .bind("partnership", partnership)
                .bind("item", name)
                .bind("value", said.toString())
                .execute();
    }

    void forget(String name) {
        handle.createUpdate("DELETE FROM core.declared WHERE partnership_id = :partnership AND item = :item")
                .bind("partnership", partnership)
                .bind("item", name)
                .execute();
    }
}

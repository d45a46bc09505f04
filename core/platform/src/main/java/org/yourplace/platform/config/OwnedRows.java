package org.yourplace.platform.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.node.ObjectNode;

/** Rows that belong to the files alone: afterwards the table holds, within a scope, what the files say and nothing else. */
final class OwnedRows {
    private final Handle handle;
    private final Report report;

    OwnedRows(Handle handle, Report report) {
        this.handle = handle;
        this.report = report;
    }

    /**
     * Makes the table say what the files say.
     *
     * @param scope condition on the rows that may be touched, with one parameter :scope
     * @param keep whether rows that the files do not name stay
     */
    void write(Table table, String scope, Object value, boolean keep, List<ObjectNode> wanted) {
        var present = present(table, scope, value);
        var added = new ArrayList<ObjectNode>();
        var changed = new ArrayList<ObjectNode>();
        for (var row : wanted) {
            var said = Json.only(row, table.said());
            var before = present.remove(key(table, said));
            if (before == null) {
                added.add(row);
            } else if (!Json.same(before, said)) {
                changed.add(row);
            }
        }
        int removed = keep ? 0 : remove(table, List.copyOf(present.values()));
        int altered = change(table, changed);
        report.count(table.word(), add(table, added), altered, removed);
    }

    private Map<String, ObjectNode> present(Table table, String scope, Object value) {
        var rows = new HashMap<String, ObjectNode>();
        handle.createQuery("SELECT to_jsonb(r) FROM (SELECT %s FROM %s WHERE %s) r"
                        .formatted(String.join(", ", table.said()), table.name(), scope))
                .bind("scope", value)
                .mapTo(String.class)
                .forEach(text -> {
                    var row = (ObjectNode) Json.parse(text);
                    rows.put(key(table, row), row);
                });
        return rows;
    }

    private int add(Table table, List<ObjectNode> rows) {
        var columns = String.join(", ", table.all());
        return execute(
                rows,
                "INSERT INTO %1$s (%2$s) SELECT %2$s FROM jsonb_populate_recordset(NULL::%1$s, :rows::jsonb)"
                        .formatted(table.name(), columns));
    }

    private int change(Table table, List<ObjectNode> rows) {
        return execute(
                rows,
                "UPDATE %1$s t SET %2$s FROM jsonb_populate_recordset(NULL::%1$s, :rows::jsonb) r WHERE %3$s"
                        .formatted(
                                table.name(),
                                each(table.values(), column -> column + " = r." + column, ", "),
                                each(table.key(), column -> "t." + column + " = r." + column, " AND ")));
    }

    private int remove(Table table, List<ObjectNode> rows) {
        return execute(
                rows,
                "DELETE FROM %1$s t USING jsonb_populate_recordset(NULL::%1$s, :rows::jsonb) r WHERE %2$s"
                        .formatted(
                                table.name(), each(table.key(), column -> "t." + column + " = r." + column, " AND ")));
    }

    private int execute(List<ObjectNode> rows, String sql) {
        return rows.isEmpty()
                ? 0
                : handle.createUpdate(sql).bind("rows", Json.array(rows)).execute();
    }

    private static String key(Table table, ObjectNode row) {
        return Json.only(row, table.key()).toString();
    }

    static String each(List<String> columns, UnaryOperator<String> as, String between) {
        return columns.stream().map(as).collect(Collectors.joining(between));
    }
}

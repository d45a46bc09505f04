package org.yourplace.testing.isolation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Makes plausible rows for any table: a value for every column that needs one, of its type, that its CHECK constraints accept. */
public final class Columns {
    private static final Pattern FIRST_LITERAL = Pattern.compile("ARRAY\\['([^']*)'");

    private final String table;
    private final Map<String, String> expressions = new LinkedHashMap<>();
    private @Nullable String changeable;

    private Columns(String table) {
        this.table = table;
    }

    public static Columns of(Handle db, String table) {
        var columns = new Columns(table);
        columns.changeable = db.createQuery("""
                        SELECT attname FROM pg_attribute WHERE attrelid = CAST(:table AS regclass) AND attnum > 0 AND NOT attisdropped
                          AND has_column_privilege('yp_app', attrelid, attnum, 'UPDATE') ORDER BY attname IN ('id', 'partnership_id'), attnum LIMIT 1""")
                .bind("table", table)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
        db.createQuery("""
                        SELECT a.attname, format_type(a.atttypid, NULL) AS type, a.attnotnull, a.attgenerated <> '' AS generated,
                          (SELECT string_agg(pg_get_constraintdef(c.oid), ' ') FROM pg_constraint c
                           WHERE c.conrelid = a.attrelid AND c.contype = 'c' AND a.attnum = ANY (c.conkey)) AS checks
                        FROM pg_attribute a WHERE a.attrelid = CAST(:table AS regclass) AND a.attnum > 0 AND NOT a.attisdropped
                        ORDER BY a.attnum""")
                .bind("table", table)
                .map((row, context) -> {
                    boolean needed = row.getBoolean("attnotnull") && !row.getBoolean("generated");
                    if (needed || row.getString("attname").endsWith("_id")) {
                        columns.expressions.put(
                                row.getString("attname"), value(row.getString("type"), row.getString("checks")));
                    }
                    return 1;
                })
                .list();
        return columns;
    }

    private static String value(String type, String checks) {
        if (checks != null) {
            var literal = FIRST_LITERAL.matcher(checks);
            if (checks.contains("[0-9a-f]{64}")) {
                return "encode(sha256(gen_random_uuid()::text::bytea), 'hex')";
            }
            if (literal.find()) {
                return "'" + literal.group(1) + "'";
            }
        }
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "bigint", "integer", "smallint" -> "1";
            case "double precision", "numeric", "real" -> "1";
            case "boolean" -> "false";
            case "timestamp with time zone" -> "'2026-06-01Z'::timestamptz";
            case "date" -> "'2026-06-01'::date";
            case "jsonb", "json" -> "'{}'";
            case "bytea" -> "sha256(gen_random_uuid()::text::bytea)";
            case "tsvector" -> "to_tsvector('simple', 'canary')";
            default -> type.endsWith("[]") ? "'{}'::" + type : "'c' || substr(md5(gen_random_uuid()::text), 1, 12)";
        };
    }

    /** An assignment that the application may make, e.g. {@code name = 'c1'}; of any column when it may make none. */
    String unchanged() {
        var column = changeable == null ? first() : changeable;
        return '"' + column + "\" = " + expressions.getOrDefault(column, "NULL");
    }

    String first() {
        return expressions.keySet().iterator().next();
    }

    public boolean has(String column) {
        return expressions.containsKey(column);
    }

    /** {@code INSERT} of one row, with some columns given. */
    public String insert(Map<String, String> given) {
        var all = new LinkedHashMap<>(expressions);
        all.putAll(given);
        var names = new ArrayList<>(all.keySet());
        return "INSERT INTO " + table + " (" + quoted(names) + ") VALUES (" + String.join(", ", all.values()) + ")";
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }
}

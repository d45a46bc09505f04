package org.yourplace.testing.isolation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A column, as far as making a row of its table asks.
 *
 * @param needed it takes no NULL
 * @param checks the CHECK constraints that name it, as SQL
 * @param addable the application may say it when it adds a row
 * @param changeable the application may change it
 * @param key part of the primary key
 */
record Column(
        String name,
        String type,
        boolean needed,
        @Nullable String checks,
        boolean addable,
        boolean changeable,
        boolean key) {
    private static final Pattern REGEX = Pattern.compile("~ '((?:[^']|'')*)'");

    /** Those that hold what somebody wrote; a generated one is nobody's to write. */
    static List<Column> of(Handle db, String table) {
        return db.createQuery("""
                        SELECT a.attname, format_type(a.atttypid, NULL) AS type, a.attnotnull,
                          (SELECT string_agg(pg_get_constraintdef(c.oid), ' ' ORDER BY cardinality(c.conkey)) FROM pg_constraint c
                           WHERE c.conrelid = a.attrelid AND c.contype = 'c' AND a.attnum = ANY (c.conkey)) AS checks,
                          has_column_privilege('yp_app', a.attrelid, a.attnum, 'INSERT') AS addable,
                          has_column_privilege('yp_app', a.attrelid, a.attnum, 'UPDATE') AS changeable,
                          EXISTS (SELECT FROM pg_index i WHERE i.indrelid = a.attrelid AND i.indisprimary AND a.attnum = ANY (i.indkey)) AS key
                        FROM pg_attribute a WHERE a.attrelid = CAST(:table AS regclass) AND a.attnum > 0 AND NOT a.attisdropped
                          AND a.attgenerated = '' ORDER BY a.attnum""")
                .bind("table", table)
                .map((row, context) -> read(row))
                .list();
    }

    private static Column read(ResultSet row) throws SQLException {
        return new Column(
                row.getString("attname"),
                row.getString("type"),
                row.getBoolean("attnotnull"),
                row.getString("checks"),
                row.getBoolean("addable"),
                row.getBoolean("changeable"),
                row.getBoolean("key"));
    }

    /** A plausible value as SQL, a different one each time where that can be; a day begins its quarter. */
    String value() {
        if (checks != null) {
            var literal = Pattern.compile("\\b" + name + " = (?:ANY \\(+ARRAY\\[)?'([^']*)'")
                    .matcher(checks);
            if (literal.find()) {
                return "'" + literal.group(1) + "'";
            }
            var regex = REGEX.matcher(checks);
            if (type.equals("text") && checks.contains(name + " ~ ") && regex.find()) {
                return "'" + Example.of(regex.group(1).replace("''", "'")).replace("'", "''") + "'";
            }
        }
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "bigint", "integer", "smallint", "double precision", "numeric", "real" -> "1";
            case "boolean" -> "false";
            case "timestamp with time zone" -> "'2026-07-01Z'::timestamptz";
            case "date" -> "'2026-07-01'::date";
            case "jsonb", "json" -> "'{}'";
            case "bytea" -> "sha256(gen_random_uuid()::text::bytea)";
            case "tsvector" -> "to_tsvector('simple', 'canary')";
            default -> type.endsWith("[]") ? "'{}'::" + type : "'c' || substr(md5(gen_random_uuid()::text), 1, 12)";
        };
    }
}

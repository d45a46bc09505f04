package org.yourplace.platform.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.seal.Finding.Kind;

/** Lines in no block: each must be waiting for the next one, with the detail that belongs to it. */
final class LooseLines {
    /** Neither sealed nor waiting. */
    private static final String ADDED = """
            SELECT a.id FROM core.audit a WHERE a.tenant_id = ?
              AND NOT EXISTS (SELECT FROM core.audit_sealed s WHERE s.id = a.id AND s.tenant_id = a.tenant_id)
              AND NOT EXISTS (SELECT FROM core.audit_queue q WHERE q.id = a.id AND q.tenant_id = a.tenant_id)""";

    /** Waiting and gone, or waiting although it stands in a block. */
    private static final String WAITING = """
            SELECT q.id, s.id IS NOT NULL AS sealed FROM core.audit_queue q
            LEFT JOIN core.audit_sealed s ON s.id = q.id AND s.tenant_id = q.tenant_id
            LEFT JOIN core.audit a ON a.id = q.id AND a.tenant_id = q.tenant_id
            WHERE q.tenant_id = ? AND (a.id IS NULL OR s.id IS NOT NULL OR q.audience_id <> q.tenant_id)""";

    private static final String DETAILS = "SELECT d.id AS line, " + TrailRow.COLUMNS + ", " + Detail.COLUMNS + """
             FROM core.audit_detail d LEFT JOIN core.audit a ON a.id = d.id AND a.tenant_id = d.tenant_id
            WHERE d.tenant_id = ?
              AND NOT EXISTS (SELECT FROM core.audit_sealed s WHERE s.id = d.id AND s.tenant_id = d.tenant_id)""";

    /** Told of each finding. */
    @FunctionalInterface
    interface Told {
        void found(Kind kind, @Nullable Long block, @Nullable UUID line);
    }

    private final Connection connection;
    private final long tenant;

    LooseLines(Connection connection, long tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    void run(Told told) throws SQLException {
        read(ADDED, row -> told.found(Kind.LINE_ADDED, null, row.getObject("id", UUID.class)));
        read(
                WAITING,
                row -> told.found(
                        row.getBoolean("sealed") ? Kind.LINE_ADDED : Kind.LINE_MISSING,
                        null,
                        row.getObject("id", UUID.class)));
        read(DETAILS, row -> {
            if (row.getObject("id") == null || !Detail.matches(row)) {
                told.found(Kind.DETAIL_CHANGED, null, row.getObject("line", UUID.class));
            }
        });
    }

    private void read(String sql, ChainCheck.Row each) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setLong(1, tenant);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    each.see(rows);
                }
            }
        }
    }
}

package org.yourplace.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.Violations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the trail of the tenant that asks, latest first. Who may read it is for the caller to require. */
public final class AuditTrail {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

    private static final String LINES = """
            SELECT a.id, a.at, a.action, a.subject, a.fields, d.detail::text AS detail, m.name AS actor
            FROM core.audit a
            LEFT JOIN core.audit_detail d ON d.id = a.id AND d.tenant_id = a.tenant_id
            LEFT JOIN core.membership m ON m.person_id = a.actor AND m.tenant_id = a.tenant_id
            WHERE a.tenant_id = core.tenant()
              AND (:action::text IS NULL OR a.action = :action) AND (:subject::uuid IS NULL OR a.subject = :subject::uuid)
              AND (:at::timestamptz IS NULL OR (a.at, a.id) < (:at::timestamptz, :id::uuid))
            ORDER BY a.at DESC, a.id DESC LIMIT :limit""";

    /**
     * One line of the trail.
     *
     * @param actor name of the member, absent for a guest, a job or somebody who has left
     * @param detail what the fields became; empty when it was erased
     */
    public record Line(
            UUID id,
            Instant at,
            @Nullable String actor,
            String action,
            UUID subject,
            List<String> fields,
            Map<String, String> detail) {
        private String cursor() {
            return at + "_" + id;
        }
    }

    /** Which lines; absent means any. */
    public record Wanted(@Nullable String action, @Nullable UUID subject) {
        public static final Wanted ALL = new Wanted(null, null);
    }

    /** @param after cursor of the page before, absent for the first */
    public Slice<Line> read(Tx tx, @Nullable String after, int limit) {
        return read(tx, Wanted.ALL, after, limit);
    }

    /** @param after cursor of the page before, absent for the first */
    public Slice<Line> read(Tx tx, Wanted wanted, @Nullable String after, int limit) {
        var from = after == null ? null : position(after);
        var lines = tx.sql()
                .createQuery(LINES)
                .bind("at", from == null ? null : from.at().atOffset(ZoneOffset.UTC))
                .bind("id", from == null ? null : from.id())
                .bind("action", wanted.action())
                .bind("subject", wanted.subject())
                .bind("limit", limit + 1)
                .map((row, context) -> line(row))
                .list();
        return Slice.of(lines, limit, Line::cursor);
    }

    private record Position(Instant at, UUID id) {}

    private static Position position(String cursor) {
        try {
            var parts = cursor.split("_", 2);
            return new Position(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException notOurs) {
            Violations.of().check(false, "after", "unknown-cursor").done();
            throw notOurs;
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        var detail = row.getString("detail");
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getObject("subject", UUID.class),
                List.of((String[]) row.getArray("fields").getArray()),
                detail == null ? Map.of() : JSON.readValue(detail, DETAIL));
    }
}

package org.yourplace.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    private static final String LINE = """
            SELECT a.id, a.at, a.actor AS person, a.action, a.subject, a.fields, a.support, d.detail::text AS detail, m.name AS actor,
              s.number AS block
            FROM core.audit a
            LEFT JOIN core.audit_detail d ON d.id = a.id AND d.tenant_id = a.tenant_id
            LEFT JOIN core.membership m ON m.person_id = a.actor AND m.tenant_id = a.tenant_id
            LEFT JOIN core.audit_sealed s ON s.id = a.id AND s.tenant_id = a.tenant_id
            WHERE a.tenant_id = core.tenant()
            """;

    private static final String ONE = LINE + " AND a.id = :id";

    private static final String LINES = LINE + """
              AND (:action::text IS NULL OR a.action = :action) AND (:subject::uuid IS NULL OR a.subject = :subject::uuid)
              AND (:person::uuid IS NULL OR a.actor = :person::uuid)
              AND (:from::timestamptz IS NULL OR a.at >= :from::timestamptz)
              AND (:until::timestamptz IS NULL OR a.at < :until::timestamptz)
              AND (:words::text IS NULL OR strpos(lower(m.name), :words) > 0 OR strpos(lower(d.detail::text), :words) > 0
                OR a.subject::text = :words OR a.action = ANY (:actions::text[]))
              AND (:at::timestamptz IS NULL OR (a.at, a.id) < (:at::timestamptz, :id::uuid))
            ORDER BY a.at DESC, a.id DESC LIMIT :limit""";

    private static final String ACTIONS = """
            WITH RECURSIVE seen AS (
              (SELECT action FROM core.audit WHERE tenant_id = core.tenant() ORDER BY action LIMIT 1)
              UNION ALL
              SELECT (SELECT a.action FROM core.audit a WHERE a.tenant_id = core.tenant() AND a.action > seen.action ORDER BY a.action LIMIT 1)
              FROM seen WHERE seen.action IS NOT NULL)
            SELECT action FROM seen WHERE action IS NOT NULL""";

    private static final String PEOPLE = """
            SELECT m.person_id, m.name FROM core.membership m WHERE m.tenant_id = core.tenant() AND EXISTS
              (SELECT FROM core.audit a WHERE a.tenant_id = core.tenant() AND a.actor = m.person_id)
            ORDER BY m.name, m.id LIMIT 500""";

    private static final String STATE = """
            SELECT h.number, encode(h.hash, 'hex') AS hash, s.sealed_at,
              (SELECT count(*) FROM core.audit_queue q WHERE q.tenant_id = core.tenant()) AS waiting
            FROM (SELECT 1) one
            LEFT JOIN core.audit_head h ON h.tenant_id = core.tenant()
            LEFT JOIN core.audit_seal s ON s.tenant_id = h.tenant_id AND s.number = h.number""";

    /**
     * One line of the trail.
     *
     * @param actor name of the member, absent for a guest or a job
     * @param person whose deed it was; absent for a guest or a job
     * @param support done by somebody who was let in to help
     * @param block the sealed block in which it stands; absent until the next one is made
     * @param detail what the fields became; empty when it was erased
     */
    public record Line(
            UUID id,
            Instant at,
            @Nullable String actor,
            @Nullable UUID person,
            boolean support,
            String action,
            UUID subject,
            List<String> fields,
            Map<String, String> detail,
            @Nullable Long block) {
        private String cursor() {
            return at + "_" + id;
        }
    }

    /**
     * Which lines; absent means any.
     *
     * @param words in the person's name or the detail, or the id of the thing
     * @param actions codes of actions whose name in the reader's language holds the words
     */
    public record Wanted(
            @Nullable String action,
            @Nullable UUID subject,
            @Nullable UUID person,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String words,
            List<String> actions) {
        public static final Wanted ALL = new Wanted(null, null, null, null, null, null, List.of());

        public Wanted {
            actions = List.copyOf(actions);
        }
    }

    /**
     * How far the trail is sealed.
     *
     * @param block number of the last block; absent before the first
     * @param hash of it, hexadecimal: noted elsewhere, it is an anchor
     * @param waiting lines that the next block takes
     */
    public record State(
            @Nullable Long block,
            @Nullable String hash,
            @Nullable Instant sealedAt,
            long waiting) {}

    /** Somebody who did something. */
    public record Doer(UUID person, String name) {}

    public State state(Tx tx) {
        return tx.sql()
                .createQuery(STATE)
                .map((row, context) -> new State(
                        (Long) row.getObject("number"),
                        row.getString("hash"),
                        instant(row, "sealed_at"),
                        row.getLong("waiting")))
                .one();
    }

    /** Codes of the actions that the trail holds, in their alphabetical order. */
    public List<String> actions(Tx tx) {
        return tx.sql().createQuery(ACTIONS).mapTo(String.class).list();
    }

    /** Members, also former ones, who stand in the trail, by name. */
    public List<Doer> people(Tx tx) {
        return tx.sql()
                .createQuery(PEOPLE)
                .map((row, context) -> new Doer(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    public Optional<Line> line(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(ONE)
                .bind("id", id)
                .map((row, context) -> line(row))
                .findOne();
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
                .bindMap(bound(wanted))
                .bind("limit", limit + 1)
                .map((row, context) -> line(row))
                .list();
        return Slice.of(lines, limit, Line::cursor);
    }

    private static Map<String, @Nullable Object> bound(Wanted wanted) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("action", wanted.action());
        values.put("subject", wanted.subject());
        values.put("person", wanted.person());
        values.put("from", at(wanted.from()));
        values.put("until", at(wanted.until()));
        values.put("words", wanted.words() == null ? null : wanted.words().toLowerCase(Locale.ROOT));
        values.put("actions", wanted.actions().toArray(String[]::new));
        return values;
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
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
                row.getObject("person", UUID.class),
                row.getBoolean("support"),
                row.getString("action"),
                row.getObject("subject", UUID.class),
                List.of((String[]) row.getArray("fields").getArray()),
                detail == null ? Map.of() : JSON.readValue(detail, DETAIL),
                (Long) row.getObject("block"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

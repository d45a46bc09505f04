package org.yourplace.csrbrokerage.giving;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;

/** Files as rows: written once, never changed. */
final class RunRows {
    private static final String RUNS = """
            SELECT r.id, r.number, r.month, r.agency, r.made_at, r.made_by, l.lines, l.changes, l.pence, l.match_pence
            FROM csr_brokerage.giving_run r CROSS JOIN LATERAL (SELECT count(*) AS lines, count(*) FILTER (WHERE what <> 'same') AS changes,
              coalesce(sum(pence), 0) AS pence, coalesce(sum(match_pence), 0) AS match_pence
              FROM csr_brokerage.giving_line WHERE run_id = r.id AND tenant_id = r.tenant_id) l
            WHERE r.tenant_id = core.tenant()
            """;
    private static final String OPEN = """
            INSERT INTO csr_brokerage.giving_run (id, number, month, cut_at, agency, made_at, made_by)
            SELECT :id, coalesce(max(number), 0) + 1, :month, :cut, :agency, :at, :by FROM csr_brokerage.giving_run WHERE tenant_id = core.tenant()
            ON CONFLICT DO NOTHING""";
    private static final String LINES = """
            SELECT position, ref, name, staff, what, pence, match_pence FROM csr_brokerage.giving_line
            WHERE run_id = :run AND tenant_id = core.tenant() AND position > :after ORDER BY position LIMIT :limit""";

    private static final String RUNNING = """
            SELECT EXISTS (SELECT FROM csr_brokerage.gift g CROSS JOIN LATERAL (SELECT x.pence FROM csr_brokerage.giving_line x
                JOIN csr_brokerage.giving_run r ON r.id = x.run_id AND r.tenant_id = x.tenant_id
                WHERE x.gift_id = g.id AND x.tenant_id = g.tenant_id ORDER BY r.number DESC LIMIT 1) l
              WHERE g.tenant_id = core.tenant() AND l.pence > 0)""";

    private RunRows() {}

    /** Whether the files so far take anything from anybody's pay. */
    static boolean running(Tx tx) {
        return tx.sql().createQuery(RUNNING).mapTo(Boolean.class).one();
    }

    static Slice<GivingRun> list(Tx tx, int limit, int before) {
        var rows = tx.sql()
                .createQuery(RUNS + "AND r.number < :before ORDER BY r.number DESC LIMIT :limit")
                .bind("before", before)
                .bind("limit", limit + 1)
                .map((row, context) -> run(row))
                .list();
        return Slice.of(rows, limit, last -> Integer.toString(last.number()));
    }

    static Optional<GivingRun> find(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(RUNS + "AND r.id = :id")
                .bind("id", id)
                .map((row, context) -> run(row))
                .findOne();
    }

    static Optional<GivingRun> of(Tx tx, YearMonth month) {
        return tx.sql()
                .createQuery(RUNS + "AND r.month = :month")
                .bind("month", month.atDay(1))
                .map((row, context) -> run(row))
                .findOne();
    }

    /** Whether the month's file is begun now; it may have been made before. */
    static boolean open(Tx tx, UUID id, YearMonth month, Instant cut, String agency, Instant at, String by) {
        return tx.sql()
                        .createUpdate(OPEN)
                        .bind("id", id)
                        .bind("month", month.atDay(1))
                        .bind("cut", cut.atOffset(ZoneOffset.UTC))
                        .bind("agency", agency)
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .bind("by", by)
                        .execute()
                > 0;
    }

    static Slice<GivingLine> lines(Tx tx, UUID run, int limit, int after) {
        var rows = tx.sql()
                .createQuery(LINES)
                .bind("run", run)
                .bind("after", after)
                .bind("limit", limit + 1)
                .map((row, context) -> new GivingLine(
                        row.getInt("position"),
                        row.getString("ref"),
                        row.getString("name"),
                        row.getString("staff"),
                        row.getString("what"),
                        row.getInt("pence"),
                        row.getInt("match_pence")))
                .list();
        return Slice.of(rows, limit, last -> Integer.toString(last.position()));
    }

    /** Every line, for a file. */
    static List<GivingLine> lines(Tx tx, UUID run) {
        return lines(tx, run, Integer.MAX_VALUE - 1, 0).items();
    }

    private static GivingRun run(java.sql.ResultSet row) throws java.sql.SQLException {
        @Nullable LocalDate month = row.getObject("month", LocalDate.class);
        return new GivingRun(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                YearMonth.from(month).toString(),
                row.getString("agency"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                row.getInt("lines"),
                row.getInt("changes"),
                row.getLong("pence"),
                row.getLong("match_pence"));
    }
}

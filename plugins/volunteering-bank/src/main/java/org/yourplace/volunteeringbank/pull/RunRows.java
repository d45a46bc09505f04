package org.yourplace.volunteeringbank.pull;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;

/** What a run tells while it goes on, and its history. */
final class RunRows {
    private static final String TURN = """
            UPDATE volunteering_bank.feed_source SET beat_at = core.at(), walk = :walk, walking = true, place = :next
            WHERE id = :id AND tenant_id = core.tenant() AND run_id = :run AND enabled""";

    private static final String TELL = """
            UPDATE volunteering_bank.feed_run SET pages = pages + :pages, seen = seen + :seen, created = created + :created,
              updated = updated + :updated, unchanged = unchanged + :unchanged, gone = gone + :gone, rejected = rejected + :rejected
            WHERE id = :run AND tenant_id = core.tenant()""";

    private static final String REJECT = """
            INSERT INTO volunteering_bank.feed_rejection (id, run_id, item, external, title, field, reason, args)
            VALUES (:id, :run, :item, :external, :title, :field, :reason, :args)""";

    private static final String END = """
            UPDATE volunteering_bank.feed_run SET state = :state, ended_at = core.at(), problem = :problem, problem_args = :args
            WHERE id = :run AND tenant_id = core.tenant()""";

    private static final String DONE = """
            UPDATE volunteering_bank.feed_source SET run_id = NULL, walk = :walk, walking = false, place = :place, etag = :etag,
              good_at = core.at(), showing = enabled, next_at = CASE WHEN :again THEN core.at() ELSE core.at() + make_interval(mins => every_minutes) END
            WHERE id = :id AND tenant_id = core.tenant() AND run_id = :run""";

    private static final String STOPPED = """
            UPDATE volunteering_bank.feed_source SET run_id = NULL, walking = walking AND NOT :afresh,
              place = CASE WHEN NOT :afresh THEN place END, showing = enabled AND coalesce(good_at, created_at) > :stale, next_at = :next
            WHERE id = :id AND tenant_id = core.tenant() AND run_id = :run""";

    private static final String RUNS = """
            SELECT * FROM volunteering_bank.feed_run WHERE tenant_id = core.tenant() AND source_id = :id
            ORDER BY started_at DESC, id DESC LIMIT :limit OFFSET :from""";

    private static final String REJECTIONS = """
            SELECT * FROM volunteering_bank.feed_rejection WHERE tenant_id = core.tenant() AND run_id = :id
            ORDER BY item, id LIMIT :limit OFFSET :from""";

    /** So much history is kept of each source. */
    private static final String FORGET = """
            DELETE FROM volunteering_bank.feed_run WHERE tenant_id = core.tenant() AND source_id = :id AND id NOT IN (
              SELECT id FROM volunteering_bank.feed_run WHERE tenant_id = core.tenant() AND source_id = :id
              ORDER BY started_at DESC, id DESC LIMIT 60)""";

    private RunRows() {}

    /** Moves on to the next page; false when the run may not write any more: its source was switched off, removed or taken over. */
    static boolean turn(Tx tx, Standing at, @Nullable URI next) {
        return tx.sql()
                        .createUpdate(TURN)
                        .bind("walk", at.walk())
                        .bind("next", next == null ? null : next.toString())
                        .bind("id", at.source())
                        .bind("run", at.run())
                        .execute()
                == 1;
    }

    static void tell(Tx tx, UUID run, int pages, Kept kept) {
        tx.sql()
                .createUpdate(TELL)
                .bind("pages", pages)
                .bind("seen", kept.seen())
                .bind("created", kept.created())
                .bind("updated", kept.updated())
                .bind("unchanged", kept.unchanged())
                .bind("gone", kept.gone())
                .bind("rejected", kept.rejected())
                .bind("run", run)
                .execute();
    }

    static void reject(Tx tx, UUID id, UUID run, int item, FeedItem.Bad bad, Violation why) {
        tx.sql()
                .createUpdate(REJECT)
                .bind("id", id)
                .bind("run", run)
                .bind("item", item)
                .bind("external", bad.external())
                .bind("title", bad.title())
                .bind("field", why.field())
                .bind("reason", why.reason())
                .bind("args", why.args().stream().map(String::valueOf).toArray(String[]::new))
                .execute();
    }

    /**
     * @param again the next reading begins at once
     * @param odd what was odd about it, though it came to its end
     */
    static boolean done(
            Tx tx, Standing at, @Nullable URI resumeAt, @Nullable String etag, boolean again, @Nullable String odd) {
        end(tx, at.run(), FeedRun.DONE, odd, List.of());
        boolean mine = tx.sql()
                        .createUpdate(DONE)
                        .bind("walk", at.walk())
                        .bind("place", resumeAt == null ? null : resumeAt.toString())
                        .bind("etag", etag)
                        .bind("again", again)
                        .bind("id", at.source())
                        .bind("run", at.run())
                        .execute()
                == 1;
        tx.sql().createUpdate(FORGET).bind("id", at.source()).execute();
        return mine;
    }

    static void stopped(Tx tx, Standing at, StoppedException why, Instant next, Instant stale) {
        end(tx, at.run(), FeedRun.STOPPED, why.problem(), why.args());
        tx.sql()
                .createUpdate(STOPPED)
                .bind("afresh", why.afresh())
                .bind("next", Claims.at(next))
                .bind("stale", Claims.at(stale))
                .bind("id", at.source())
                .bind("run", at.run())
                .execute();
        tx.sql().createUpdate(FORGET).bind("id", at.source()).execute();
    }

    private static void end(Tx tx, UUID run, String state, @Nullable String problem, List<String> args) {
        tx.sql()
                .createUpdate(END)
                .bind("state", state)
                .bind("problem", problem)
                .bind("args", args.toArray(String[]::new))
                .bind("run", run)
                .execute();
    }

    /** Latest first. */
    static List<FeedRun> runs(Tx tx, UUID source, int from, int limit) {
        return tx.sql()
                .createQuery(RUNS)
                .bind("id", source)
                .bind("from", from)
                .bind("limit", limit)
                .map((row, context) -> run(row, ""))
                .list();
    }

    static void mustBeOf(Tx tx, UUID run, UUID source) {
        tx.sql()
                .createQuery("SELECT 1 FROM volunteering_bank.feed_run"
                        + " WHERE tenant_id = core.tenant() AND source_id = :source AND id = :run")
                .bind("source", source)
                .bind("run", run)
                .mapTo(Integer.class)
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    static List<Rejection> rejections(Tx tx, UUID run, int from, int limit) {
        return tx.sql()
                .createQuery(REJECTIONS)
                .bind("id", run)
                .bind("from", from)
                .bind("limit", limit)
                .map((row, context) -> new Rejection(
                        row.getObject("id", UUID.class),
                        row.getInt("item"),
                        row.getString("external"),
                        row.getString("title"),
                        row.getString("field"),
                        row.getString("reason"),
                        words(row, "args"),
                        null))
                .list();
    }

    /** @param prefix of the columns' names */
    static FeedRun run(ResultSet row, String prefix) throws SQLException {
        var ended = row.getObject(prefix + "ended_at", OffsetDateTime.class);
        return new FeedRun(
                row.getObject(prefix + "id", UUID.class),
                row.getObject(prefix + "source_id", UUID.class),
                row.getObject(prefix + "started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString(prefix + "state"),
                row.getBoolean(prefix + "resumed"),
                row.getInt(prefix + "pages"),
                row.getInt(prefix + "seen"),
                row.getInt(prefix + "created"),
                row.getInt(prefix + "updated"),
                row.getInt(prefix + "unchanged"),
                row.getInt(prefix + "gone"),
                row.getInt(prefix + "rejected"),
                row.getString(prefix + "problem"),
                words(row, prefix + "problem_args"),
                null);
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}

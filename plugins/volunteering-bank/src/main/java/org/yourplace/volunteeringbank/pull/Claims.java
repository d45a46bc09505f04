package org.yourplace.volunteeringbank.pull;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;

/**
 * Who reads a source: one run at a time. A run that was not heard of for a while is over, wherever it died, and the next goes on where it
 * had come to.
 */
final class Claims {
    private static final Duration SILENT = Duration.ofMinutes(10);
    /** Feeds keep what was deleted for a week; after so long without a reading everything is read again. */
    private static final Duration REMEMBERED = Duration.ofDays(6);

    private static final String CLAIM = """
            UPDATE volunteering_bank.feed_source SET run_id = :run, beat_at = core.at()
            WHERE id = :id AND tenant_id = core.tenant() AND enabled AND (run_id IS NULL OR beat_at < :silent) AND next_at <= :due
            RETURNING kind, address, walk, walking, place, etag, good_at""";

    private static final String LOST = """
            UPDATE volunteering_bank.feed_run SET state = 'stopped', ended_at = core.at(), problem = 'lost'
            WHERE tenant_id = core.tenant() AND source_id = :id AND state = 'running'""";

    private static final String BEGIN = """
            INSERT INTO volunteering_bank.feed_run (id, source_id, started_at, state, resumed) VALUES (:run, :id, core.at(), 'running', :resumed)""";

    private static final String DUE = """
            SELECT id FROM volunteering_bank.feed_source WHERE tenant_id = core.tenant() AND enabled AND next_at <= core.at()
              AND (run_id IS NULL OR beat_at < :silent) ORDER BY next_at LIMIT 20""";

    private Claims() {}

    /** Sources whose turn it is. */
    static List<UUID> due(Tx tx, Instant now) {
        return tx.sql()
                .createQuery(DUE)
                .bind("silent", at(now.minus(SILENT)))
                .mapTo(UUID.class)
                .list();
    }

    /**
     * Begins a run; empty when another is going on, or the source is off or gone.
     *
     * @param early whether it may be read before its turn
     */
    static Optional<Standing> claim(Tx tx, UUID source, UUID run, Instant now, boolean early) {
        var standing = tx.sql()
                .createQuery(CLAIM)
                .bind("id", source)
                .bind("run", run)
                .bind("silent", at(now.minus(SILENT)))
                .bind("due", at(early ? now.plus(Duration.ofDays(36_500)) : now))
                .map((row, context) -> standing(row, source, run, now))
                .findFirst();
        standing.ifPresent(it -> {
            tx.sql().createUpdate(LOST).bind("id", source).execute();
            tx.sql()
                    .createUpdate(BEGIN)
                    .bind("run", run)
                    .bind("id", source)
                    .bind("resumed", it.resumed())
                    .execute();
        });
        return standing;
    }

    private static Standing standing(ResultSet row, UUID source, UUID run, Instant now) throws SQLException {
        var kind = Kind.of(row.getString("kind")).orElseThrow();
        var first = URI.create(row.getString("address"));
        var place = row.getString("place");
        long walk = row.getLong("walk");
        boolean resumed = row.getBoolean("walking") && place != null;
        boolean incremental = !resumed && place != null && fresh(row.getObject("good_at", OffsetDateTime.class), now);
        return resumed || incremental
                ? new Standing(
                        source,
                        run,
                        kind,
                        first,
                        walk,
                        resumed,
                        incremental,
                        URI.create(place),
                        incremental ? row.getString("etag") : null)
                : new Standing(source, run, kind, first, walk + 1, false, false, first, null);
    }

    private static boolean fresh(@Nullable OffsetDateTime good, Instant now) {
        return good != null && good.toInstant().isAfter(now.minus(REMEMBERED));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

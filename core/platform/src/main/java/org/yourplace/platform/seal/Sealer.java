package org.yourplace.platform.seal;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Puts what was written into blocks. Any number of nodes may do this at the same time: for a tenant they do it one after another. A line
 * that commits late goes into the next block, whatever instant it tells.
 */
public final class Sealer {
    private static final Logger LOG = Logger.getLogger(Sealer.class.getName());
    private static final int MOST_LINES = 5_000;

    private static final String SEAL = """
            SELECT core.seal(:tenant, :number, :at, :from, :until, :previous, :root, :hash, :signature, :head,
              :ids::uuid[], :leaves::bytea)::text""";

    private final Jdbi worker;
    private final SealKey key;
    private final Clock clock;

    /**
     * @param worker as the worker's role
     * @param clock the real one
     */
    public Sealer(Jdbi worker, SealKey key, Clock clock) {
        this.worker = worker;
        this.key = key;
        this.clock = clock;
    }

    /** Seals whatever waits; gives the number of blocks. */
    public int run() {
        if (!key.available()) {
            LOG.warning("yourplace.secret-key is not set: the trail is not sealed");
            return 0;
        }
        var waiting = worker.withHandle(handle -> handle.createQuery("SELECT * FROM core.tenants_to_seal()")
                .mapTo(Long.class)
                .list());
        int blocks = 0;
        for (long tenant : waiting) {
            while (seal(tenant)) {
                blocks++;
            }
        }
        return blocks;
    }

    private boolean seal(long tenant) {
        return worker.inTransaction(handle -> {
            var before = handle.createQuery("SELECT number, hash FROM core.begin_seal(:tenant)")
                    .bind("tenant", tenant)
                    .map((row, context) -> new End(row.getLong(1), row.getBytes(2)))
                    .findOne()
                    .orElse(new End(0, Block.NOTHING));
            var rows = handle.createQuery("SELECT " + TrailRow.COLUMNS
                            + " FROM core.lines_to_seal(:tenant, :most) a ORDER BY a.at, a.id")
                    .bind("tenant", tenant)
                    .bind("most", MOST_LINES)
                    .map((row, context) -> TrailRow.of(row))
                    .list();
            if (!rows.isEmpty()) {
                add(handle, tenant, before, rows);
            }
            return !rows.isEmpty();
        });
    }

    private record End(long number, byte[] hash) {}

    private void add(Handle handle, long tenant, End before, List<TrailRow> rows) {
        var leaves = rows.stream().map(TrailRow::leaf).toList();
        var block = new Block(
                tenant,
                before.number() + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                rows.getFirst().at(),
                rows.getLast().at(),
                rows.size(),
                before.hash(),
                Block.root(leaves));
        var hash = block.hash();
        handle.createQuery(SEAL)
                .bind("tenant", tenant)
                .bind("number", block.number())
                .bind("at", at(block.sealedAt()))
                .bind("from", at(block.from()))
                .bind("until", at(block.until()))
                .bind("previous", block.previous())
                .bind("root", block.root())
                .bind("hash", hash)
                .bind("signature", key.sign(Block.signedOf(hash)))
                .bind("head", key.sign(Block.headOf(tenant, block.number(), hash)))
                .bind("ids", rows.stream().map(row -> row.id().toString()).toArray(String[]::new))
                .bind("leaves", joined(leaves))
                .mapTo(String.class)
                .list();
    }

    private static byte[] joined(List<byte[]> leaves) {
        var all = new ByteArrayOutputStream();
        leaves.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static java.time.OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

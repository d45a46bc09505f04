package org.yourplace.platform.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import tools.jackson.databind.json.JsonMapper;

/** The runs of the tenant that asks: how far one is, and what came of it. */
public final class ImportRuns {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_ERRORS = 500;

    private static final String BEGIN = """
            INSERT INTO core.import_run (id, feature, importer, started_at, started_by, dry_run)
            VALUES (:id, :feature, :importer, core.at(), core.actor(), :dryRun)""";
    private static final String TELL = """
            UPDATE core.import_run SET created = :created, updated = :updated, unchanged = :unchanged, rejected = :rejected,
              errors = :errors::jsonb WHERE id = :id AND tenant_id = core.tenant()""";
    private static final String LATEST = """
            SELECT r.id, r.importer, r.started_at, m.name AS started_by, r.dry_run, r.created, r.updated, r.unchanged, r.rejected
            FROM core.import_run r LEFT JOIN core.membership m ON m.person_id = r.started_by AND m.tenant_id = r.tenant_id
            WHERE r.tenant_id = core.tenant() AND r.feature = :feature ORDER BY r.started_at DESC, r.id DESC LIMIT :limit""";

    /** One run; {@code startedBy} is absent for somebody who has left. */
    public record Run(
            UUID id,
            String importer,
            Instant started,
            @Nullable String startedBy,
            boolean dryRun,
            int created,
            int updated,
            int unchanged,
            int rejected) {}

    void begin(Tx tx, UUID run, String feature, String importer, boolean dryRun) {
        tx.sql()
                .createUpdate(BEGIN)
                .bind("id", run)
                .bind("feature", feature)
                .bind("importer", importer)
                .bind("dryRun", dryRun)
                .execute();
    }

    void tell(Tx tx, ImportResult sofar) {
        var errors = sofar.errors();
        tx.sql()
                .createUpdate(TELL)
                .bind("id", sofar.run())
                .bind("created", sofar.created())
                .bind("updated", sofar.updated())
                .bind("unchanged", sofar.unchanged())
                .bind("rejected", sofar.rejected())
                .bind("errors", JSON.writeValueAsString(errors.subList(0, Math.min(MOST_ERRORS, errors.size()))))
                .execute();
    }

    /** Latest first. */
    public List<Run> latest(Tx tx, String feature, int limit) {
        return tx.sql()
                .createQuery(LATEST)
                .bind("feature", feature)
                .bind("limit", limit)
                .map((row, context) -> run(row))
                .list();
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                row.getString("importer"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getString("started_by"),
                row.getBoolean("dry_run"),
                row.getInt("created"),
                row.getInt("updated"),
                row.getInt("unchanged"),
                row.getInt("rejected"));
    }
}

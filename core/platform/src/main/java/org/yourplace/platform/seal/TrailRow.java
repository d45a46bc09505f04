package org.yourplace.platform.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the trail with everything that its block vouches for. */
record TrailRow(
        UUID id,
        long tenant,
        long audience,
        Instant at,
        @Nullable UUID actor,
        String action,
        UUID subject,
        List<@Nullable String> fields,
        byte @Nullable [] detailHash,
        boolean support) {
    /** Columns that {@link #of} reads, of a table called {@code a}. */
    static final String COLUMNS =
            "a.id, a.tenant_id, a.audience_id, a.at, a.actor, a.action, a.subject, a.fields, a.detail_hash, a.support";

    static TrailRow of(ResultSet row) throws SQLException {
        return new TrailRow(
                row.getObject("id", UUID.class),
                row.getLong("tenant_id"),
                row.getLong("audience_id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("action"),
                row.getObject("subject", UUID.class),
                Arrays.asList((String[]) row.getArray("fields").getArray()),
                row.getBytes("detail_hash"),
                row.getBoolean("support"));
    }

    byte[] leaf() {
        var bytes = Canonical.of("trail line 1")
                .id(id)
                .number(tenant)
                .number(audience)
                .instant(at)
                .id(actor)
                .text(action)
                .id(subject)
                .raw(detailHash)
                .flag(support)
                .number(fields.size());
        fields.forEach(bytes::text);
        return bytes.sha256();
    }
}

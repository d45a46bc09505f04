package org.yourplace.csrbrokerage.placement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a monitoring officer was asked about a councillor, and what they advised.
 *
 * @param name of the councillor
 * @param found why it is asked
 * @param outcome absent until they answered
 */
public record Advice(
        UUID id,
        @JsonIgnore long councilId,
        String council,
        String name,
        String organisation,
        String role,
        String found,
        Instant askedAt,
        @Nullable String outcome,
        @Nullable String advice,
        @Nullable String advisedBy,
        @Nullable Instant advisedAt) {
    static final String ROWS = """
            SELECT a.*, t.name AS council FROM csr_brokerage.interest_advice a JOIN core.tenant t ON t.id = a.council_id
            """;

    static Advice of(ResultSet row) throws SQLException {
        return new Advice(
                row.getObject("id", UUID.class),
                row.getLong("council_id"),
                row.getString("council"),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("role"),
                row.getString("found"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("outcome"),
                row.getString("advice"),
                row.getString("advised_by"),
                instant(row.getTimestamp("advised_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    public boolean given() {
        return outcome != null;
    }
}

package org.yourplace.volunteeringbank.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is about to be let go. A supporter sees the reference and the group; the name is the group's own to see.
 *
 * @param name absent for whoever may not see it
 * @param quietSince when something was last heard of them
 * @param archiveOn the day on which they are let go
 * @param mailed whether they were asked by letter; else they have to be rung
 */
public record Inactive(
        UUID application,
        String reference,
        @Nullable String name,
        UUID organisationId,
        String organisation,
        Instant quietSince,
        LocalDate archiveOn,
        boolean mailed,
        boolean own) {
    static Inactive of(ResultSet row) throws SQLException {
        return new Inactive(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("name"),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                row.getTimestamp("quiet_since").toInstant(),
                row.getObject("archive_on", LocalDate.class),
                row.getBoolean("mailed"),
                row.getBoolean("own"));
    }
}

package org.yourplace.csrbrokerage.allowance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is helped with, as the catalogue has it.
 *
 * @param kind of the catalogue, such as opportunity or need
 * @param minutes each time, where that is known
 * @param starts the first time, where there is one
 */
public record Helped(
        long tenant,
        UUID organisationId,
        String organisation,
        @Nullable UUID object,
        String title,
        String kind,
        @Nullable String lsoa,
        @Nullable String ward,
        @Nullable Integer decile,
        @Nullable Integer minutes,
        @Nullable Instant starts) {
    static final String ENTRIES = """
            SELECT DISTINCT ON (e.subject) e.tenant_id, e.organisation_id, o.name, e.subject, coalesce(e.title, o.name) AS title, e.kind, e.lsoa,
              e.ward, e.decile, e.minutes, e.starts FROM core.catalogue_entry e
            JOIN core.organisation o ON o.id = e.organisation_id AND o.tenant_id = e.tenant_id
            WHERE e.subject = ANY (:subjects) ORDER BY e.subject, e.spot""";

    static Helped of(ResultSet row) throws SQLException {
        var starts = row.getTimestamp("starts");
        return new Helped(
                row.getLong("tenant_id"),
                row.getObject("organisation_id", UUID.class),
                row.getString("name"),
                row.getObject("subject", UUID.class),
                row.getString("title"),
                row.getString("kind"),
                row.getString("lsoa"),
                row.getString("ward"),
                row.getObject("decile", Integer.class),
                row.getObject("minutes", Integer.class),
                starts == null ? null : starts.toInstant());
    }

    Helped in(String other) {
        return new Helped(
                tenant, organisationId, organisation, object, title, kind, lsoa, other, decile, minutes, starts);
    }
}

package org.yourplace.volunteeringbank.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;

/**
 * What somebody sent to the asking tenant, of whom nothing has been heard since. A sign of life is anything: another message, a step, a
 * place at a shift, hours, "keep me".
 *
 * @param who the same for everything that one person sent
 * @param email absent when they left a number only
 */
record Quiet(
        UUID application,
        UUID organisation,
        String organisationName,
        String reference,
        String who,
        @Nullable String email,
        Locale locale,
        Instant since) {
    private static final String SIGNS = """
            SELECT p.id, p.tenant_id, p.organisation_id, a.organisation, p.reference, p.state,
              r.email, a.locale,
              coalesce(a.person_id::text, lower(r.email), a.phone, a.id::text) AS who,
              max(greatest(p.since, a.created_at, n.kept_at,
                (SELECT max(greatest(c.created_at, c.since)) FROM core.contribution c
                  WHERE c.tenant_id = a.tenant_id AND (c.subject_id = a.id OR c.person_id = a.person_id)),
                (SELECT max(m.sent_at) FROM volunteering_bank.message m WHERE m.application_id = a.id AND m.tenant_id = a.tenant_id),
                (SELECT max(greatest(b.created_at, b.since)) FROM volunteering_bank.booking b WHERE b.tenant_id = a.tenant_id
                  AND (b.person_id = a.person_id OR lower(b.email) = lower(r.email) OR b.phone = a.phone)))) OVER (
                PARTITION BY a.organisation_id, coalesce(a.person_id::text, lower(r.email), a.phone, a.id::text)) AS heard,
              n.id IS NOT NULL AND n.kept_at IS NULL AS noticed, n.noticed_at, n.archive_on
            FROM volunteering_bank.application a
            JOIN volunteering_bank.application_progress p ON p.id = a.id AND p.tenant_id = a.tenant_id
            CROSS JOIN LATERAL (SELECT coalesce(a.email, volunteering_bank.letter_address(a.id)) AS email) r
            LEFT JOIN volunteering_bank.inactive_notice n ON n.id = a.id AND n.tenant_id = a.tenant_id
            WHERE a.tenant_id = core.tenant() AND NOT p.held""";

    /** Of whom nothing has been heard since then, and who has not been told. */
    static List<Quiet> untold(Tx tx, Instant before) {
        return tx.sql()
                .createQuery("SELECT s.* FROM (" + SIGNS
                        + ") s WHERE s.heard < :before AND NOT s.noticed ORDER BY s.heard, s.id LIMIT 500")
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .map((row, context) -> of(row))
                .list();
    }

    /** Who was told, and was heard of since. */
    static List<UUID> back(Tx tx) {
        return tx.sql()
                .createQuery("SELECT s.id FROM (" + SIGNS + ") s WHERE s.noticed AND s.heard >= s.noticed_at LIMIT 500")
                .mapTo(UUID.class)
                .list();
    }

    private static Quiet of(ResultSet row) throws SQLException {
        return new Quiet(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                row.getString("reference"),
                row.getString("who"),
                row.getString("email"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getTimestamp("heard").toInstant());
    }
}

package org.yourplace.platform.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.data.Visibility;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.people.Organisation;
import org.yourplace.spi.people.Organisations;

/**
 * Reads organisations as the caller may see them: row-level security leaves contact and trust out where they are not theirs to see.
 * Whoever supports an organisation says whether it is trusted; for a hosted one that is its keeper. One that nobody supports is trusted:
 * there is nobody who could check it.
 */
public final class PartnershipOrganisations implements Organisations {
    private static final int MOST_KEPT = 1_000;

    private static final String SELECT = """
            SELECT o.id, o.tenant_id, o.slug, o.name, o.summary, CASE WHEN o.hosted THEN k.name END AS posted_by,
              CASE WHEN k.supporter_id IS NULL AND NOT o.hosted THEN true WHEN o.id = core.linked() THEN core.linked_is_trusted()
                ELSE coalesce(w.trusted, false) END AS trusted,
              o.sample, o.postcode, coalesce(o.phone, c.phone) AS phone, c.email, o.away_until
            FROM core.organisation o
            JOIN core.tenant k ON k.id = o.tenant_id
            LEFT JOIN core.organisation_trust w ON w.id = o.id
              AND w.tenant_id = CASE WHEN o.hosted THEN o.tenant_id ELSE k.supporter_id END
            LEFT JOIN core.organisation_contact c ON c.id = o.id AND c.tenant_id = o.tenant_id
            """;

    private static final String SUPPORTED = """
            SELECT 1 FROM core.organisation o JOIN core.tenant k ON k.id = o.tenant_id
            WHERE o.id = :id AND (CASE WHEN o.hosted THEN o.tenant_id ELSE k.supporter_id END) = core.tenant()""";

    private static final String TRUST = """
            INSERT INTO core.organisation_trust (id, audience_id, trusted, said_at)
            VALUES (:id, :audience, :trusted, core.at())
            ON CONFLICT (id, tenant_id) DO UPDATE SET audience_id = EXCLUDED.audience_id, trusted = EXCLUDED.trusted,
              said_at = EXCLUDED.said_at""";

    @Override
    public Optional<Organisation> find(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(SELECT + "WHERE o.id = :id ORDER BY o.tenant_id LIMIT 1")
                .bind("id", id)
                .map((row, context) -> organisation(row))
                .findOne();
    }

    @Override
    public Optional<Organisation> bySlug(Tx tx, String slug) {
        return tx.sql()
                .createQuery(SELECT + "WHERE o.slug = :slug ORDER BY o.hosted, o.tenant_id LIMIT 1")
                .bind("slug", slug)
                .map((row, context) -> organisation(row))
                .findOne();
    }

    @Override
    public Organisation own(Tx tx) {
        return tx.sql()
                .createQuery(SELECT + "WHERE o.tenant_id = core.tenant() AND NOT o.hosted")
                .map((row, context) -> organisation(row))
                .findOne()
                .orElseThrow(DomainException::notFound);
    }

    @Override
    public List<Organisation> kept(Tx tx) {
        return tx.sql()
                .createQuery(
                        SELECT + "WHERE o.tenant_id = core.tenant() ORDER BY o.hosted, lower(o.name), o.id LIMIT :most")
                .bind("most", MOST_KEPT)
                .map((row, context) -> organisation(row))
                .list();
    }

    @Override
    public void away(Tx tx, UUID organisation, @Nullable LocalDate until) {
        int changed = tx.sql()
                .createUpdate(
                        "UPDATE core.organisation SET away_until = :until::date WHERE id = :id AND tenant_id = core.tenant()")
                .bind("id", organisation)
                .bind("until", until)
                .execute();
        if (changed == 0) {
            throw DomainException.notFound();
        }
    }

    @Override
    public void trust(Tx tx, UUID organisation, boolean trusted) {
        boolean supported = tx.sql()
                .createQuery(SUPPORTED)
                .bind("id", organisation)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
        if (!supported) {
            throw DomainException.notFound();
        }
        tx.sql()
                .createUpdate(TRUST)
                .bind("id", organisation)
                .bind("audience", tx.audience(Visibility.PARTNERSHIP))
                .bind("trusted", trusted)
                .execute();
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(
                row.getObject("id", UUID.class),
                row.getLong("tenant_id"),
                row.getString("slug"),
                row.getString("name"),
                row.getString("summary"),
                row.getString("posted_by"),
                row.getBoolean("trusted"),
                row.getBoolean("sample"),
                row.getString("postcode"),
                row.getString("phone"),
                row.getString("email"),
                row.getObject("away_until", LocalDate.class));
    }
}

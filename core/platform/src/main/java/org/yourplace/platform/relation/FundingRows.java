package org.yourplace.platform.relation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.data.IdCursor;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.data.Visibility;
import org.yourplace.spi.feature.Importer.Change;
import org.yourplace.spi.relation.Funding;
import org.yourplace.spi.relation.Relationships;

/** Facts of funding, in the members' audience of the partnership. */
public final class FundingRows implements Relationships {
    private static final String MATCH = """
            SELECT id FROM core.organisation WHERE :code::text = ANY (org_ids) OR bare_name = coalesce(
              nullif(regexp_replace(lower(:name), '[^a-z0-9]', '', 'g'), ''), lower(:name)) AND NOT core.another_number(:code::text, org_ids)
            ORDER BY :code::text IS NULL OR :code::text <> ALL (org_ids), hosted, id LIMIT 1""";
    private static final String PUT = """
            INSERT INTO core.relationship AS r (id, audience_id, kind, organisation_id, organisation, code, reference, about, amount, starts,
              ends, source)
            VALUES (:id, :audience, 'funding', :organisationId::uuid, :organisation, :code, :reference, :about, :amount::bigint, :starts,
              :ends::date, :source)
            ON CONFLICT (tenant_id, kind, reference) DO UPDATE SET organisation_id = EXCLUDED.organisation_id,
              organisation = EXCLUDED.organisation, code = EXCLUDED.code, about = EXCLUDED.about, amount = EXCLUDED.amount,
              starts = EXCLUDED.starts, ends = EXCLUDED.ends, source = EXCLUDED.source
            WHERE (r.organisation_id, r.organisation, r.code, r.about, r.amount, r.starts, r.ends, r.source) IS DISTINCT FROM
              (EXCLUDED.organisation_id, EXCLUDED.organisation, EXCLUDED.code, EXCLUDED.about, EXCLUDED.amount, EXCLUDED.starts,
              EXCLUDED.ends, EXCLUDED.source)
            RETURNING id""";
    private static final String LIST = """
            SELECT r.*, t.name AS funder FROM core.relationship r JOIN core.tenant t ON t.id = r.tenant_id
            WHERE r.kind = 'funding' AND (NOT :own OR r.tenant_id = core.tenant())
              AND (:words::text IS NULL OR strpos(lower(r.organisation || ' ' || r.about), lower(:words)) > 0)
              AND (:after::uuid IS NULL OR (r.starts, r.id) < (SELECT a.starts, a.id FROM core.relationship a WHERE a.id = :after::uuid))
            ORDER BY r.starts DESC, r.id DESC LIMIT :limit""";

    private final Ids ids;

    public FundingRows(Ids ids) {
        this.ids = ids;
    }

    @Override
    public Noted note(Tx tx, Funding funding) {
        var organisation = funding.organisationId() != null ? funding.organisationId() : match(tx, funding);
        var id = ids.next();
        var kept = tx.sql()
                .createQuery(PUT)
                .bind("id", id)
                .bind("audience", tx.audience(Visibility.PARTNERSHIP))
                .bind("organisationId", organisation == null ? null : organisation.toString())
                .bind("organisation", funding.organisation())
                .bind("code", funding.code())
                .bind("reference", funding.reference())
                .bind("about", funding.about())
                .bind("amount", funding.amount())
                .bind("starts", funding.starts())
                .bind("ends", funding.ends())
                .bind("source", funding.source())
                .mapTo(UUID.class)
                .findFirst();
        var change = kept.map(row -> row.equals(id) ? Change.CREATED : Change.UPDATED);
        return new Noted(change.orElse(Change.UNCHANGED), organisation);
    }

    private static @Nullable UUID match(Tx tx, Funding funding) {
        return tx.sql()
                .createQuery(MATCH)
                .bind("name", funding.organisation())
                .bind("code", funding.code())
                .mapTo(UUID.class)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Slice<Funding> funding(Tx tx, @Nullable String words, boolean own, int limit, @Nullable String after) {
        var rows = tx.sql()
                .createQuery(LIST)
                .bind("own", own)
                .bind("words", words)
                .bind("after", IdCursor.of(after))
                .bind("limit", limit + 1)
                .map((row, context) -> row(row))
                .list();
        return Slice.of(rows, limit, row -> row.id().toString());
    }

    private static Funding row(ResultSet row) throws SQLException {
        long amount = row.getLong("amount");
        boolean unknown = row.wasNull();
        return new Funding(
                row.getObject("id", UUID.class),
                row.getString("funder"),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                row.getString("code"),
                row.getString("reference"),
                row.getString("about"),
                unknown ? null : amount,
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getString("source"));
    }
}

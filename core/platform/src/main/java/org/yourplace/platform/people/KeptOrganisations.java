package org.yourplace.platform.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.data.Visibility;

/** The rows of organisations that the asking tenant keeps. */
final class KeptOrganisations {
    /** By the list's identity, else by name and postcode among all that can be seen, the tenant's own first. */
    private static final String FIND = """
            SELECT id, mine FROM (
              SELECT o.id, true AS mine, 1 AS rank FROM core.organisation o
              WHERE o.tenant_id = core.tenant() AND o.external = :identity
              UNION ALL
              SELECT o.id, o.tenant_id = core.tenant() AND o.hosted, CASE WHEN o.tenant_id = core.tenant() THEN 2 ELSE 3 END
              FROM core.organisation o
              WHERE o.bare_name = :name AND coalesce(o.postcode, '') = coalesce(:postcode::text, '')
                AND (o.tenant_id <> core.tenant() OR NOT o.hosted OR o.external IS NULL
                  OR NOT o.external ^@ 'ref:')) found
            ORDER BY rank LIMIT 1""";

    /** The slug itself, or with the first number after those that are taken. */
    private static final String ADD = """
            WITH organisation AS (
              INSERT INTO core.organisation (id, audience_id, slug, name, summary, hosted, postcode, causes, external)
              SELECT :id::uuid, :public::bigint, CASE WHEN NOT EXISTS (SELECT FROM core.organisation t WHERE t.slug = :slug)
                  THEN :slug ELSE :slug || '-' || (SELECT 1 + coalesce(max(substr(t.slug, length(:slug) + 2)::bigint), 1)
                    FROM core.organisation t WHERE t.slug ~ ('^' || :slug || '-[0-9]{1,6}$')) END,
                :name, :summary, true, :postcode, :causes::text[], :identity)
            INSERT INTO core.organisation_contact (id, audience_id, contact, email, phone)
            VALUES (:id, :support, :contact, :email, :phone)""";

    private static final String CHANGE = """
            UPDATE core.organisation SET name = :name, summary = coalesce(:summary, summary),
              postcode = coalesce(:postcode, postcode), external = coalesce(external, :identity),
              causes = CASE WHEN cardinality(:causes::text[]) > 0 THEN :causes::text[] ELSE causes END
            WHERE id = :id AND tenant_id = core.tenant()
              AND (name, coalesce(summary, ''), coalesce(postcode, ''), causes) IS DISTINCT FROM
                (:name, coalesce(:summary, summary, ''), coalesce(:postcode, postcode, ''),
                 CASE WHEN cardinality(:causes::text[]) > 0 THEN :causes::text[] ELSE causes END)""";

    private static final String CHANGE_CONTACT = """
            INSERT INTO core.organisation_contact AS c (id, audience_id, contact, email, phone)
            VALUES (:id, :support, :contact, :email, :phone)
            ON CONFLICT (id, tenant_id) DO UPDATE SET contact = coalesce(EXCLUDED.contact, c.contact),
              email = coalesce(EXCLUDED.email, c.email), phone = coalesce(EXCLUDED.phone, c.phone)
            WHERE (coalesce(c.contact, ''), coalesce(c.email, ''), coalesce(c.phone, '')) IS DISTINCT FROM
              (coalesce(EXCLUDED.contact, c.contact, ''), coalesce(EXCLUDED.email, c.email, ''),
               coalesce(EXCLUDED.phone, c.phone, ''))""";

    /** @param mine hosted by the tenant that asks, so that its list may change it */
    record Found(UUID id, boolean mine) {}

    private final Ids ids;

    KeptOrganisations(Ids ids) {
        this.ids = ids;
    }

    Optional<Found> find(Tx tx, MemberRow row) {
        return tx.sql()
                .createQuery(FIND)
                .bind("identity", row.identity())
                .bind("postcode", row.postcode())
                .bind("name", row.bareName())
                .map((found, context) -> new Found(found.getObject("id", UUID.class), found.getBoolean("mine")))
                .findFirst();
    }

    void add(Tx tx, MemberRow row, List<String> causes) {
        tx.sql()
                .createUpdate(ADD)
                .bind("id", ids.next())
                .bind("public", tx.audience(Visibility.PUBLIC))
                .bind("support", tx.audience(Visibility.SUPPORT))
                .bind("slug", row.slug())
                .bind("name", row.name())
                .bind("summary", row.summary())
                .bind("postcode", row.postcode())
                .bind("causes", causes.toArray(String[]::new))
                .bind("identity", row.identity())
                .bind("contact", row.contact())
                .bind("email", row.email())
                .bind("phone", row.phone())
                .execute();
    }

    /** Whether anything became different. */
    boolean change(Tx tx, Found found, MemberRow row, List<String> causes) {
        int organisation = tx.sql()
                .createUpdate(CHANGE)
                .bind("id", found.id())
                .bind("name", row.name())
                .bind("summary", row.summary())
                .bind("postcode", row.postcode())
                .bind("causes", causes.toArray(String[]::new))
                .bind("identity", row.identity())
                .execute();
        boolean hasContact = row.contact() != null || row.email() != null || row.phone() != null;
        int contact = !hasContact
                ? 0
                : tx.sql()
                        .createUpdate(CHANGE_CONTACT)
                        .bind("id", found.id())
                        .bind("support", tx.audience(Visibility.SUPPORT))
                        .bind("contact", row.contact())
                        .bind("email", row.email())
                        .bind("phone", row.phone())
                        .execute();
        return organisation + contact > 0;
    }
}

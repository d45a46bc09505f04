package org.yourplace.volunteeringbank.application;

import java.util.List;
import java.util.UUID;
import org.yourplace.spi.data.Tx;

/** Conversations of an organisation with people who do not wait any more: they stand in no list of people, and must not be overlooked. */
final class Talks {
    private static final String RECENT = """
            SELECT a.id, split_part(a.name, ' ', 1) AS name, a.title, volunteering_bank.unread_messages(a.id, a.tenant_id, 'group') AS unread
            FROM volunteering_bank.application a
            JOIN volunteering_bank.application_progress p ON p.id = a.id AND p.tenant_id = a.tenant_id AND p.state NOT IN ('sent', 'contacted')
            CROSS JOIN LATERAL (SELECT max(m.sent_at) AS last FROM volunteering_bank.message m
              WHERE m.application_id = a.id AND m.tenant_id = a.tenant_id) l
            WHERE a.tenant_id = core.tenant() AND a.id IN (SELECT application_id FROM volunteering_bank.message WHERE organisation_id = :organisation)
            ORDER BY 4 DESC, l.last DESC, a.id LIMIT 20""";

    private Talks() {}

    static List<OurGroup.Talk> of(Tx tx, UUID organisation) {
        return tx.sql()
                .createQuery(RECENT)
                .bind("organisation", organisation)
                .map((row, context) -> new OurGroup.Talk(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("title"),
                        row.getInt("unread")))
                .list();
    }
}

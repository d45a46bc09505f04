package org.yourplace.csrbrokerage.allowance;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;

/**
 * Whose word is owed: the manager's; after some working days the manager's manager's, else that of the deputy whom the manager named; then of
 * whoever runs the programme. Never one's own.
 */
final class Deciders {
    static final int DEPUTY = 1;
    static final int PROGRAMME = 2;

    private static final String THERE = """
            SELECT m.id FROM core.membership m WHERE m.tenant_id = core.tenant() AND m.id = :id AND m.until > core.at()
              AND m.merged_into IS NULL AND m.id <> :asker AND m.email IS NOT NULL""";
    private static final String NAMED = """
            SELECT d.deputy_id FROM core.deputy d JOIN core.membership m ON m.id = d.deputy_id AND m.tenant_id = d.tenant_id
            WHERE d.tenant_id = core.tenant() AND d.member_id = :id AND d.since <= core.at() AND d.until > core.at() AND m.until > core.at()
              AND d.deputy_id <> :asker AND m.email IS NOT NULL ORDER BY d.since, d.id LIMIT 1""";
    private static final String RUNNERS = """
            SELECT m.id, m.name, m.email, m.manager_id FROM core.membership m WHERE m.tenant_id = core.tenant() AND m.until > core.at()
              AND m.since <= core.at() AND m.merged_into IS NULL AND m.email IS NOT NULL AND m.id <> :asker
              AND m.roles && ARRAY['administrator', 'coordinator', 'csr-brokerage:administrator', 'csr-brokerage:coordinator']
            ORDER BY m.name, m.id LIMIT 5""";

    private Deciders() {}

    static @Nullable UUID first(Tx tx, Me asker) {
        return asker.manager() == null ? null : there(tx, asker.manager(), asker.id());
    }

    private static @Nullable UUID there(Tx tx, UUID member, UUID asker) {
        return tx.sql()
                .createQuery(THERE)
                .bind("id", member)
                .bind("asker", asker)
                .mapTo(UUID.class)
                .findOne()
                .orElse(null);
    }

    /** Who stands in for a manager who does not answer; absent: whoever runs the programme. */
    static @Nullable UUID deputy(Tx tx, UUID manager, UUID asker) {
        var above = tx.sql()
                .createQuery("SELECT manager_id FROM core.membership WHERE id = :id AND tenant_id = core.tenant()"
                        + " AND manager_id IS NOT NULL")
                .bind("id", manager)
                .mapTo(UUID.class)
                .findOne()
                .map(found -> there(tx, found, asker));
        return above.orElseGet(() -> tx.sql()
                .createQuery(NAMED)
                .bind("id", manager)
                .bind("asker", asker)
                .mapTo(UUID.class)
                .findOne()
                .orElse(null));
    }

    /** Those who run the programme, to be written to. */
    static List<Me> runners(Tx tx, UUID asker) {
        return tx.sql()
                .createQuery(RUNNERS)
                .bind("asker", asker)
                .map((row, context) -> new Me(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        row.getObject("manager_id", UUID.class)))
                .list();
    }
}

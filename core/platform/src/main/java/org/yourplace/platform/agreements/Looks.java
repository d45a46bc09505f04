package org.yourplace.platform.agreements;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;

/** Reads who looked at what was shared: the two parties under an agreement, and a person at what is about themselves. */
public final class Looks {
    private static final String UNDER = """
            SELECT l.at, t.name AS organisation, m.name AS person, count(*) AS records FROM core.look l
            JOIN core.tenant t ON t.id = l.tenant_id
            LEFT JOIN core.membership m ON m.person_id = l.looked_by AND m.tenant_id = core.tenant()
            WHERE l.agreement_id = :id GROUP BY l.at, t.name, l.looked_by, m.name ORDER BY l.at DESC LIMIT :limit""";
    private static final String MINE = """
            SELECT l.at, t.name AS organisation, g.name AS giver, l.dataset, l.fields, l.purpose FROM core.look l
            JOIN core.tenant t ON t.id = l.tenant_id JOIN core.tenant g ON g.id = l.giver_id
            WHERE l.person_id = core.me() ORDER BY l.at DESC, l.id LIMIT :limit""";

    /**
     * Somebody read records.
     *
     * @param person who, as their own organisation knows them; the other party learns the organisation only
     */
    public record Look(
            Instant at, String organisation, @Nullable String person, int records) {}

    /**
     * Somebody read a record about the person who asks.
     *
     * @param organisation who looked
     * @param giver who had shared it
     */
    public record AtMe(
            Instant at, String organisation, String giver, String dataset, List<String> columns, String purpose) {}

    public List<Look> under(Tx tx, UUID agreement, int limit) {
        return tx.sql()
                .createQuery(UNDER)
                .bind("id", agreement)
                .bind("limit", limit)
                .map((row, context) -> new Look(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("organisation"),
                        row.getString("person"),
                        row.getInt("records")))
                .list();
    }

    public List<AtMe> atMe(Tx tx, int limit) {
        return tx.sql()
                .createQuery(MINE)
                .bind("limit", limit)
                .map((row, context) -> new AtMe(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("organisation"),
                        row.getString("giver"),
                        row.getString("dataset"),
                        List.of((String[]) row.getArray("fields").getArray()),
                        row.getString("purpose")))
                .list();
    }
}

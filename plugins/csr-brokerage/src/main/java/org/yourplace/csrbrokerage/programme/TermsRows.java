package org.yourplace.csrbrokerage.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.spi.data.Tx;

/**
 * Terms as rows. Of two records that were found to be one person the kept one stands, with its own terms, else with the other's; who has
 * left has none.
 */
final class TermsRows {
    static final String COLUMNS =
            "e.councillor, e.grade, e.contract, e.weekly_minutes, e.full_time_minutes, e.starts_on, e.ends_on, e.site";

    private static final String STANDING = "SELECT DISTINCT ON (m.id) m.id, " + COLUMNS + """
             FROM core.membership m
            JOIN core.membership r ON r.tenant_id = m.tenant_id AND coalesce(r.merged_into, r.id) = m.id
            JOIN csr_brokerage.employee e ON e.id = r.id AND e.tenant_id = r.tenant_id
            WHERE m.tenant_id = core.tenant() AND m.merged_into IS NULL AND m.until > :begin
            ORDER BY m.id, r.id <> m.id, e.changed_at DESC""";

    /** The terms that stand for {@code m}, as {@code e}: a row of its own, else of a record that was found to be the same person. */
    static final String STANDING_FOR = """
             LEFT JOIN LATERAL (
              SELECT x.*, 1 AS rank FROM csr_brokerage.employee x WHERE x.id = m.id AND x.tenant_id = m.tenant_id
              UNION ALL
              SELECT x.*, 2 FROM core.membership r JOIN csr_brokerage.employee x ON x.id = r.id AND x.tenant_id = r.tenant_id
              WHERE r.merged_into = m.id AND r.tenant_id = m.tenant_id
              ORDER BY rank, changed_at DESC LIMIT 1) e ON true
            """;

    private static final String ONE = "SELECT " + COLUMNS + " FROM core.membership m" + STANDING_FOR + """
            WHERE m.id = :member AND m.tenant_id = core.tenant() AND m.merged_into IS NULL AND m.until > :begin AND e.id IS NOT NULL""";

    private static final String OF_MEMBERS = "SELECT m.id, " + COLUMNS + " FROM core.membership m" + STANDING_FOR
            + " WHERE m.id = ANY (CAST(:members AS uuid[])) AND m.tenant_id = core.tenant() AND e.id IS NOT NULL";

    private TermsRows() {}

    /** Of these, whether they have left or not. */
    static Map<UUID, Terms> of(Tx tx, Collection<UUID> members) {
        var all = new LinkedHashMap<UUID, Terms>();
        tx.sql()
                .createQuery(OF_MEMBERS)
                .bindArray("members", UUID.class, members.toArray())
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), terms(row)))
                .forEach(one -> all.put(one.getKey(), one.getValue()));
        return all;
    }

    static Optional<Terms> of(Tx tx, UUID member, LocalDate day, ZoneId zone) {
        return tx.sql()
                .createQuery(ONE)
                .bind("member", member)
                .bind("begin", begin(day, zone))
                .map((row, context) -> terms(row))
                .findOne();
    }

    static Map<UUID, Terms> all(Tx tx, LocalDate day, ZoneId zone) {
        var all = new LinkedHashMap<UUID, Terms>();
        tx.sql()
                .createQuery(STANDING)
                .bind("begin", begin(day, zone))
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), terms(row)))
                .forEach(one -> all.put(one.getKey(), one.getValue()));
        return all;
    }

    private static OffsetDateTime begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                row.getBoolean("councillor"),
                row.getString("grade"),
                Contract.of(row.getString("contract")).orElseThrow(),
                row.getObject("weekly_minutes", Integer.class),
                row.getObject("full_time_minutes", Integer.class),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("site"));
    }
}

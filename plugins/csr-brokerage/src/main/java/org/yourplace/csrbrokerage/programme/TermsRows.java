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

    /** The terms that stand for {@code m}, as {@code e}: a row of its own, else of a record that was found to be the same person. */
    static final String STANDING_FOR = """
             LEFT JOIN LATERAL (
              SELECT x.*, 1 AS rank FROM csr_brokerage.employee x WHERE x.id = m.id AND x.tenant_id = m.tenant_id
              UNION ALL
              SELECT x.*, 2 FROM core.membership r JOIN csr_brokerage.employee x ON x.id = r.id AND x.tenant_id = r.tenant_id
              WHERE r.merged_into = m.id AND r.tenant_id = m.tenant_id
              ORDER BY rank, changed_at DESC LIMIT 1) e ON true
            """;

    /** Goes by keys from each member to their terms, so that it stays quick where the planner knows nothing of a list that just came in. */
    private static final String STANDING =
            "SELECT m.id, m.until, " + COLUMNS + " FROM core.membership m" + STANDING_FOR + """
            WHERE m.tenant_id = core.tenant() AND m.merged_into IS NULL AND m.until > :begin AND e.id IS NOT NULL""";

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
                .createQuery(STANDING + " AND m.id = :member")
                .bind("member", member)
                .bind("begin", begin(day, zone))
                .map((row, context) -> terms(row))
                .findOne();
    }

    static Map<UUID, Terms> all(Tx tx, LocalDate day, ZoneId zone) {
        var all = new LinkedHashMap<UUID, Terms>();
        since(tx, day, zone).forEach((member, place) -> all.put(member, place.terms()));
        return all;
    }

    /** Terms, and until when their owner has a place. */
    record Place(Terms terms, OffsetDateTime until) {
        boolean heldOn(LocalDate day, ZoneId zone) {
            return until.isAfter(begin(day, zone));
        }
    }

    /** Everybody who has a place on that day, by their id. */
    static Map<UUID, Place> since(Tx tx, LocalDate day, ZoneId zone) {
        var all = new LinkedHashMap<UUID, Place>();
        tx.sql()
                .createQuery(STANDING + " ORDER BY m.id")
                .bind("begin", begin(day, zone))
                .map((row, context) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new Place(terms(row), row.getObject("until", OffsetDateTime.class))))
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

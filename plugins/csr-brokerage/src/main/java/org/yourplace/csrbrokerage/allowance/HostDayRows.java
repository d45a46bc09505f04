package org.yourplace.csrbrokerage.allowance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;

/** Days of hosts as rows, for the host and for the person whose they are. */
final class HostDayRows {
    static final String HELD = "d.tenant_id = core.tenant()";
    static final String MINE = "d.person_id = core.me()";

    private static final String SELECT = """
            SELECT d.*, coalesce(o.name, '') AS organisation, CASE WHEN d.state IN ('expected', 'not-so') THEN coalesce((SELECT sum(c.amount)
              FROM core.contribution c WHERE c.tenant_id = d.tenant_id AND c.party = 'host' AND c.organisation_id = d.organisation_id
                AND c.person_id = d.person_id AND c.day = d.day AND c.state = 'confirmed' AND c.id <> d.id), 0) ELSE 0 END AS counted
            FROM csr_brokerage.host_day d LEFT JOIN core.organisation o ON o.id = d.organisation_id AND o.tenant_id = d.tenant_id""";

    private HostDayRows() {}

    /** Where a day is, for the ledger: not shown. */
    record Where(
            @Nullable UUID person,
            @Nullable UUID object,
            @Nullable String lsoa,
            @Nullable String ward) {}

    static Optional<HostDay> find(Tx tx, String whose, UUID id) {
        return tx.sql()
                .createQuery(SELECT + " WHERE " + whose + " AND d.id = :id")
                .bind("id", id)
                .map((row, context) -> day(row))
                .findOne();
    }

    static Optional<HostDay> mine(Tx tx, String ref) {
        return tx.sql()
                .createQuery(SELECT + " WHERE " + MINE + " AND d.ref = :ref")
                .bind("ref", ref)
                .map((row, context) -> day(row))
                .findOne();
    }

    /** The organisations of a person's own days, by reference. */
    static Map<String, String> hosts(Tx tx, List<String> refs) {
        return tx
                .sql()
                .createQuery("SELECT d.ref, o.name FROM csr_brokerage.host_day d"
                        + " JOIN core.organisation o ON o.id = d.organisation_id AND o.tenant_id = d.tenant_id"
                        + " WHERE " + MINE + " AND d.ref = ANY (:refs)")
                .bindArray("refs", String.class, refs)
                .map((row, context) -> Map.entry(row.getString("ref"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Where where(Tx tx, UUID id) {
        return tx.sql()
                .createQuery("SELECT person_id, object_id, lsoa, ward FROM csr_brokerage.host_day"
                        + " WHERE id = :id AND tenant_id = core.tenant()")
                .bind("id", id)
                .map((row, context) -> new Where(
                        row.getObject("person_id", UUID.class),
                        row.getObject("object_id", UUID.class),
                        row.getString("lsoa"),
                        row.getString("ward")))
                .one();
    }

    /** Those that the host owes its word on and whose day has come, the oldest first; at most a hundred. */
    static List<HostDay> waiting(Tx tx, @Nullable UUID organisation, LocalDate today) {
        var query = tx.sql()
                .createQuery(SELECT + " WHERE " + HELD + " AND d.state IN ('expected', 'disputed') AND d.day <= :today"
                        + (organisation == null ? "" : " AND d.organisation_id = :organisation")
                        + " ORDER BY d.day, d.id LIMIT 100")
                .bind("today", today);
        if (organisation != null) query.bind("organisation", organisation);
        return query.map((row, context) -> day(row)).list();
    }

    static Slice<HostDay> list(
            Tx tx, String whose, @Nullable String state, @Nullable String words, int limit, @Nullable String after) {
        var cursor = DayCursor.of(after);
        var query = tx.sql()
                .createQuery(SELECT + " WHERE " + whose
                        + (state == null ? "" : " AND d.state = :state")
                        + (words == null ? "" : " AND position(lower(:words) IN lower(d.name || ' ' || d.what)) > 0")
                        + (cursor == null ? "" : " AND d.day <= :past AND (d.day < :past OR d.id > :last)")
                        + " ORDER BY d.day DESC, d.id LIMIT :limit")
                .bind("limit", limit + 1);
        if (state != null) query.bind("state", state);
        if (words != null) query.bind("words", words);
        if (cursor != null) query.bind("past", cursor.day()).bind("last", cursor.id());
        return Slice.of(
                query.map((row, context) -> day(row)).list(), limit, last -> new DayCursor(last.day(), last.id())
                        .text());
    }

    private static HostDay day(ResultSet row) throws SQLException {
        return new HostDay(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                row.getString("ref"),
                row.getString("name"),
                row.getString("what"),
                row.getObject("day", LocalDate.class),
                row.getInt("minutes"),
                row.getString("state"),
                row.getObject("said_minutes", Integer.class),
                TimeOffRows.instant(row, "said_at"),
                row.getString("reason"),
                row.getLong("counted"));
    }
}

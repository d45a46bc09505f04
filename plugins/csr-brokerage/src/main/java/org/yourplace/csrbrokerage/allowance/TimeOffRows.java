package org.yourplace.csrbrokerage.allowance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;

/** Time off as rows of the employer; lists go on by day and id. */
final class TimeOffRows {
    private static final String SELECT = """
            SELECT t.*, coalesce(m.name, '') AS name, d.name AS decider, b.name AS decided_by_name, coalesce((SELECT sum(e.minutes)
              FROM csr_brokerage.allowance_entry e WHERE e.time_off_id = t.id AND e.tenant_id = t.tenant_id AND e.kind = 'taken'), 0) AS taken
            FROM csr_brokerage.time_off t LEFT JOIN core.membership m ON m.id = t.member_id AND m.tenant_id = t.tenant_id
            LEFT JOIN core.membership d ON d.id = t.decider_id AND d.tenant_id = t.tenant_id
            LEFT JOIN core.membership b ON b.id = t.decided_by AND b.tenant_id = t.tenant_id
            WHERE t.tenant_id = core.tenant()""";

    private TimeOffRows() {}

    /**
     * Which time off is asked for.
     *
     * @param member of one member only
     * @param of what this member decides: their reports', and what was handed to them; absent: everybody's
     */
    record Wanted(
            @Nullable UUID member,
            @Nullable UUID of,
            @Nullable String state,
            @Nullable String words,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    static Optional<TimeOff> find(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(SELECT + " AND t.id = :id")
                .bind("id", id)
                .map((row, context) -> timeOff(row))
                .findOne();
    }

    static Slice<TimeOff> list(Tx tx, Wanted wanted, int limit, @Nullable String after) {
        var cursor = DayCursor.of(after);
        var sql = new StringBuilder(SELECT);
        if (wanted.member() != null)
            sql.append(" AND t.member_id IN (SELECT x.id FROM core.membership x")
                    .append(" WHERE x.tenant_id = core.tenant() AND (x.id = :member OR x.merged_into = :member))");
        if (wanted.of() != null) {
            sql.append(
                            " AND t.member_id <> :of AND m.merged_into IS DISTINCT FROM :of AND (m.manager_id = :of OR t.decider_id = :of OR EXISTS (SELECT FROM core.deputy x")
                    .append(" WHERE x.tenant_id = t.tenant_id AND x.member_id = t.decider_id AND x.deputy_id = :of")
                    .append(" AND x.since <= core.at() AND x.until > core.at()))");
        }
        if (wanted.state() != null) sql.append(" AND t.state = :state");
        if (wanted.words() != null) sql.append(" AND position(lower(:words) IN lower(m.name)) > 0");
        if (wanted.from() != null) sql.append(" AND t.day >= :from");
        if (wanted.until() != null) sql.append(" AND t.day < :until");
        if (cursor != null) sql.append(" AND t.day <= :past AND (t.day < :past OR t.id > :last)");
        var query = tx.sql()
                .createQuery(sql + " ORDER BY t.day DESC, t.id LIMIT :limit")
                .bind("limit", limit + 1);
        if (wanted.member() != null) query.bind("member", wanted.member());
        if (wanted.of() != null) query.bind("of", wanted.of());
        if (wanted.state() != null) query.bind("state", wanted.state());
        if (wanted.words() != null) query.bind("words", wanted.words());
        if (wanted.from() != null) query.bind("from", wanted.from());
        if (wanted.until() != null) query.bind("until", wanted.until());
        if (cursor != null) query.bind("past", cursor.day()).bind("last", cursor.id());
        return Slice.of(
                query.map((row, context) -> timeOff(row)).list(), limit, last -> new DayCursor(last.day(), last.id())
                        .text());
    }

    private static TimeOff timeOff(ResultSet row) throws SQLException {
        return new TimeOff(
                row.getObject("id", UUID.class),
                row.getString("ref"),
                row.getObject("member_id", UUID.class),
                row.getString("name"),
                row.getObject("day", LocalDate.class),
                time(row, "starts"),
                time(row, "ends"),
                row.getInt("minutes"),
                row.getString("pot"),
                row.getString("shown"),
                row.getString("state"),
                row.getInt("taken"),
                row.getInt("away"),
                row.getObject("policy_id", UUID.class),
                row.getInt("policy_version"),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("decider_id", UUID.class),
                row.getString("decider"),
                row.getInt("passed_on"),
                instant(row, "decided_at"),
                row.getString("decided_by_name"),
                row.getString("reason"),
                row.getObject("other_day", LocalDate.class),
                other(row, "other_starts"),
                other(row, "other_ends"));
    }

    private static LocalTime time(ResultSet row, String column) throws SQLException {
        return LocalTime.MIN.plusMinutes(row.getInt(column));
    }

    private static @Nullable LocalTime other(ResultSet row, String column) throws SQLException {
        var minutes = row.getObject(column, Integer.class);
        return minutes == null ? null : LocalTime.MIN.plusMinutes(minutes);
    }

    static @Nullable Integer minutes(@Nullable LocalTime time) {
        return time == null ? null : time.toSecondOfDay() / 60;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}

package org.yourplace.csrbrokerage.allowance;

import static org.yourplace.csrbrokerage.CsrPermission.RUN_PROGRAMME;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;

/** All balances of an employer's staff, in order of names, the latest year first. The ledger has no charity, so there is none to be shown. */
public final class Balances {
    private static final int MOST_WORDS = 6;
    private static final String SELECT = """
            SELECT b.* FROM (SELECT a.id, a.member_id, coalesce(k.name, '') AS name, k.external, e.grade, e.bare_grade, a.pot, a.year_from, a.year_until,
                a.granted, a.carried, a.booked, a.taken, a.given_back, a.expired, a.granted + a.carried - a.held - a.expired AS spare
              FROM csr_brokerage.allowance a
              LEFT JOIN core.membership m ON m.id = a.member_id AND m.tenant_id = a.tenant_id
              LEFT JOIN core.membership k ON k.id = coalesce(m.merged_into, m.id) AND k.tenant_id = m.tenant_id
              LEFT JOIN csr_brokerage.employee e ON e.id = coalesce(k.id, a.member_id) AND e.tenant_id = a.tenant_id
              WHERE a.tenant_id = core.tenant()) b WHERE true
            """;
    private static final String ORDER = " ORDER BY b.name, b.member_id, b.year_from DESC, b.pot LIMIT :limit";
    private static final String PAST = """
            b.name >= :name AND ((b.name, b.member_id) > (:name, :member) OR ((b.name, b.member_id) = (:name, :member)
              AND (b.year_from < :year OR (b.year_from = :year AND b.pot > :half))))""";
    private static final String ENTRIES = """
            SELECT number, kind, minutes, policy_version, at FROM csr_brokerage.allowance_entry
            WHERE tenant_id = core.tenant() AND allowance_id = :id AND number < :before ORDER BY number DESC LIMIT :limit""";

    private final FeatureContext core;

    public Balances(FeatureContext core) {
        this.core = core;
    }

    public Slice<Balance> list(FindBalances find, int limit, @Nullable String after) {
        core.access().require(RUN_PROGRAMME);
        var past = BalanceCursor.of(after);
        var words = words(find.q());
        var sql = new StringBuilder(SELECT)
                .append(find.grade() == null ? "" : " AND b.bare_grade = lower(:grade)")
                .append(find.pot() == null ? "" : " AND b.pot = :pot")
                .append(find.on() == null ? "" : " AND b.year_from <= :on AND b.year_until > :on")
                .append(past == null ? "" : " AND " + PAST);
        for (int i = 0; i < words.size(); i++) {
            sql.append(" AND position(:w")
                    .append(i)
                    .append(" IN lower(b.name || ' ' || coalesce(b.external, ''))) > 0");
        }
        var text = sql.append(ORDER).toString();
        return core.database().read(tx -> {
            var query = tx.sql().createQuery(text).bind("limit", limit + 1);
            if (find.grade() != null) query.bind("grade", find.grade());
            if (find.pot() != null) query.bind("pot", find.pot());
            if (find.on() != null) query.bind("on", find.on());
            if (past != null) past.bind(query);
            for (int i = 0; i < words.size(); i++) query.bind("w" + i, words.get(i));
            return Slice.of(query.map((row, context) -> balance(row)).list(), limit, last -> BalanceCursor.of(last)
                    .text());
        });
    }

    /** A year of the ledger. */
    public record Year(LocalDate from, LocalDate until) {}

    /** The years that there are balances of, the latest first. */
    public List<Year> years() {
        core.access().require(RUN_PROGRAMME);
        return core.database().read(tx -> tx.sql()
                .createQuery("SELECT year_from, max(year_until) AS year_until FROM csr_brokerage.allowance"
                        + " WHERE tenant_id = core.tenant() GROUP BY year_from ORDER BY year_from DESC LIMIT 20")
                .map((row, context) -> new Year(
                        row.getObject("year_from", LocalDate.class), row.getObject("year_until", LocalDate.class)))
                .list());
    }

    /** The grades that staff have, by name. */
    public List<String> grades() {
        core.access().require(RUN_PROGRAMME);
        return core.database().read(tx -> tx.sql()
                .createQuery("SELECT min(grade) FROM csr_brokerage.employee WHERE tenant_id = core.tenant()"
                        + " AND grade IS NOT NULL GROUP BY bare_grade ORDER BY bare_grade LIMIT 200")
                .mapTo(String.class)
                .list());
    }

    public ZoneId zone() {
        return core.workingDays().zone();
    }

    private static List<String> words(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return List.of();
        var all = List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return all.subList(0, Math.min(MOST_WORDS, all.size()));
    }

    public Balance read(UUID id) {
        core.access().require(RUN_PROGRAMME);
        return core.database().read(tx -> found(tx, id));
    }

    private static Balance found(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(SELECT + " AND b.id = :id")
                .bind("id", id)
                .map((row, context) -> balance(row))
                .findOne()
                .orElseThrow(DomainException::notFound);
    }

    /** What made a balance what it is, the latest first. */
    public Slice<BalanceEntry> entries(UUID id, int limit, @Nullable String after) {
        core.access().require(RUN_PROGRAMME);
        int before = number(after);
        return core.database().read(tx -> {
            found(tx, id);
            return Slice.of(
                    tx.sql()
                            .createQuery(ENTRIES)
                            .bind("id", id)
                            .bind("before", before)
                            .bind("limit", limit + 1)
                            .map((row, context) -> new BalanceEntry(
                                    row.getInt("number"),
                                    row.getString("kind"),
                                    row.getInt("minutes"),
                                    row.getObject("policy_version", Integer.class),
                                    row.getTimestamp("at").toInstant()))
                            .list(),
                    limit,
                    last -> Integer.toString(last.number()));
        });
    }

    private static int number(@Nullable String after) {
        if (after == null || after.isEmpty()) return Integer.MAX_VALUE;
        if (after.matches("[0-9]{1,9}")) return Integer.parseInt(after);
        throw DomainException.invalid(List.of(Violation.of("after", "not-a-cursor")));
    }

    private static Balance balance(ResultSet row) throws SQLException {
        return new Balance(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getString("name"),
                row.getString("external"),
                row.getString("grade"),
                row.getString("pot"),
                row.getObject("year_from", LocalDate.class),
                row.getObject("year_until", LocalDate.class),
                row.getInt("granted"),
                row.getInt("carried"),
                row.getInt("booked"),
                row.getInt("taken"),
                row.getInt("given_back"),
                row.getInt("expired"),
                row.getInt("spare"));
    }
}

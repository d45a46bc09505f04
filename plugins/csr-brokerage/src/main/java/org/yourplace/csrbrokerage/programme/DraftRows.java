package org.yourplace.csrbrokerage.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;

/** Versions as who writes them sees them, drafts among them. */
final class DraftRows {
    private static final String SELECT = """
            SELECT p.*, p.state = 'published' AND p.id = (SELECT f.id FROM csr_brokerage.policy f WHERE f.tenant_id = core.tenant()
                AND f.state = 'published' AND f.starts_on <= :today ORDER BY f.starts_on DESC, f.number DESC LIMIT 1) AS in_force,
              CASE WHEN p.state = 'published' THEN (SELECT min(l.starts_on) FROM csr_brokerage.policy l WHERE l.tenant_id = core.tenant()
                AND l.state = 'published' AND (l.starts_on, l.number) > (p.starts_on, p.number)) END AS until
            FROM csr_brokerage.policy p WHERE p.tenant_id = core.tenant() AND p.state <> 'discarded'
            """;
    private static final String ADD = """
            INSERT INTO csr_brokerage.policy (id, name, starts_on, year_month, year_day, share_hours, share_start, carry_minutes, notice_days,
              sites, areas, counts, promise, promise_reference, promise_minutes, promise_by, created_at)
            VALUES (:id, :name, :starts, :month, :day, :shareHours, :shareStart, :carry, :notice, :sites, :areas, :counts, :promise,
              :reference, :minutes, :by, core.at())""";
    private static final String CHANGE = """
            UPDATE csr_brokerage.policy SET name = :name, starts_on = :starts, year_month = :month, year_day = :day,
              share_hours = :shareHours, share_start = :shareStart, carry_minutes = :carry, notice_days = :notice, sites = :sites,
              areas = :areas, counts = :counts, promise = :promise, promise_reference = :reference, promise_minutes = :minutes,
              promise_by = :by
            WHERE id = :id AND tenant_id = core.tenant()""";
    private static final String RULE = """
            INSERT INTO csr_brokerage.policy_rule (id, policy_id, position, grade, contract, paid_minutes, unpaid_minutes, opens_on)
            VALUES (:id, :policy, :position, :grade, :contract, :paid, :unpaid, :opens)""";

    private static final String PAST = """
             AND coalesce(p.number, :drafts) <= :number AND (coalesce(p.number, :drafts) < :number OR p.created_at < :created
              OR (p.created_at = :created AND p.id > :past))
            ORDER BY coalesce(p.number, :drafts) DESC, p.created_at DESC, p.id LIMIT :limit""";

    private DraftRows() {}

    /** The latest first: drafts, then versions by number. */
    static List<PolicyDetails> list(Tx tx, LocalDate today, int limit, PolicyCursor from) {
        return tx
                .sql()
                .createQuery(SELECT + PAST)
                .bind("today", today)
                .bind("limit", limit)
                .bind("drafts", PolicyCursor.DRAFTS)
                .bind("number", from.number())
                .bind("created", from.created().atOffset(ZoneOffset.UTC))
                .bind("past", from.id())
                .map((row, context) -> details(row))
                .list()
                .stream()
                .map(one -> with(one, rules(tx, one.id())))
                .toList();
    }

    static Optional<PolicyDetails> one(Tx tx, UUID id, LocalDate today) {
        return tx.sql()
                .createQuery(SELECT + " AND p.id = :id")
                .bind("today", today)
                .bind("id", id)
                .map((row, context) -> details(row))
                .findOne()
                .map(one -> with(one, rules(tx, id)));
    }

    /** Keeps others from changing a version until this is done. */
    static void lock(Tx tx, UUID id) {
        tx.sql()
                .createQuery(
                        "SELECT id FROM csr_brokerage.policy WHERE id = :id AND tenant_id = core.tenant() FOR UPDATE")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne();
    }

    static void add(Tx tx, UUID id, WritePolicy said) {
        bound(tx.sql().createUpdate(ADD), id, said).execute();
    }

    static void change(Tx tx, UUID id, WritePolicy said) {
        bound(tx.sql().createUpdate(CHANGE), id, said).execute();
        tx.sql()
                .createUpdate(
                        "DELETE FROM csr_brokerage.policy_rule WHERE policy_id = :id AND tenant_id = core.tenant()")
                .bind("id", id)
                .execute();
    }

    private static <T extends SqlStatement<T>> T bound(T statement, UUID id, WritePolicy said) {
        var promise = said.promise();
        return statement
                .bind("id", id)
                .bind("name", said.name())
                .bind("starts", said.startsOn())
                .bind("month", said.yearMonth())
                .bind("day", said.yearDay())
                .bind("shareHours", said.shareHours())
                .bind("shareStart", said.shareStart())
                .bind("carry", said.carryOverMinutes())
                .bind("notice", said.noticeWorkingDays())
                .bindArray("sites", String.class, said.sites())
                .bindArray("areas", String.class, said.areas())
                .bind("counts", said.counts())
                .bind("promise", promise == null ? null : promise.text())
                .bind("reference", promise == null ? null : promise.reference())
                .bind("minutes", promise == null ? null : promise.minutes())
                .bind("by", promise == null ? null : promise.by());
    }

    static void addRule(Tx tx, UUID id, UUID policy, int position, WriteRule rule) {
        tx.sql()
                .createUpdate(RULE)
                .bind("id", id)
                .bind("policy", policy)
                .bind("position", position)
                .bind("grade", rule.grade())
                .bind("contract", rule.contract())
                .bind("paid", rule.paidMinutes())
                .bind("unpaid", rule.unpaidMinutes())
                .bind("opens", rule.opensOn())
                .execute();
    }

    private static List<WriteRule> rules(Tx tx, UUID id) {
        return PolicyRows.rules(tx, List.of(id)).getOrDefault(id, List.of()).stream()
                .map(rule -> new WriteRule(
                        rule.grade(),
                        rule.contract() == null ? null : rule.contract().code(),
                        rule.paidMinutes(),
                        rule.unpaidMinutes(),
                        rule.opensOn()))
                .toList();
    }

    private static PolicyDetails details(ResultSet row) throws SQLException {
        var promise = row.getString("promise");
        return new PolicyDetails(
                row.getObject("id", UUID.class),
                row.getLong("revision"),
                row.getString("state"),
                row.getObject("number", Integer.class),
                row.getString("name"),
                row.getObject("starts_on", LocalDate.class),
                row.getInt("year_month"),
                row.getInt("year_day"),
                row.getBoolean("share_hours"),
                row.getBoolean("share_start"),
                row.getInt("carry_minutes"),
                row.getInt("notice_days"),
                List.of((String[]) row.getArray("sites").getArray()),
                List.of((String[]) row.getArray("areas").getArray()),
                row.getString("counts"),
                promise == null
                        ? null
                        : new Promise(
                                promise,
                                row.getString("promise_reference"),
                                row.getObject("promise_minutes", Integer.class),
                                row.getObject("promise_by", LocalDate.class)),
                List.of(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "published_at"),
                instant(row, "withdrawn_at"),
                row.getBoolean("in_force"),
                row.getObject("until", LocalDate.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static PolicyDetails with(PolicyDetails one, List<WriteRule> rules) {
        return new PolicyDetails(
                one.id(),
                one.version(),
                one.state(),
                one.number(),
                one.name(),
                one.startsOn(),
                one.yearMonth(),
                one.yearDay(),
                one.shareHours(),
                one.shareStart(),
                one.carryOverMinutes(),
                one.noticeWorkingDays(),
                one.sites(),
                one.areas(),
                one.counts(),
                one.promise(),
                rules,
                one.createdAt(),
                one.publishedAt(),
                one.withdrawnAt(),
                one.inForce(),
                one.until());
    }
}

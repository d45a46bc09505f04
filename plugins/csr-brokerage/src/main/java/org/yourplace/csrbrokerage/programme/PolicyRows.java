package org.yourplace.csrbrokerage.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yourplace.spi.data.Tx;

/** Versions of the policy, as rows. */
final class PolicyRows {
    private static final String VERSION = """
            SELECT id, coalesce(number, 0) AS number, starts_on, year_month, year_day, share_hours, share_start, carry_minutes, notice_days,
              sites, areas FROM csr_brokerage.policy WHERE tenant_id = core.tenant()""";
    private static final String RULES = """
            SELECT policy_id, grade, contract, paid_minutes, unpaid_minutes, opens_on FROM csr_brokerage.policy_rule
            WHERE tenant_id = core.tenant() AND policy_id = ANY (:policies) ORDER BY policy_id, position""";

    private PolicyRows() {}

    /** Every version that is or was or will be in force, in order. */
    static List<Version> published(Tx tx) {
        return versions(tx, " AND state = 'published'", Map.of()).stream()
                .sorted(Version.IN_ORDER)
                .toList();
    }

    static List<Version> one(Tx tx, UUID policy) {
        return versions(tx, " AND id = :id", Map.of("id", policy));
    }

    private static List<Version> versions(Tx tx, String where, Map<String, ?> values) {
        var bare = tx.sql()
                .createQuery(VERSION + where)
                .bindMap(values)
                .map((row, context) -> version(row))
                .list();
        var rules = rules(tx, bare.stream().map(Version::id).toList());
        return bare.stream()
                .map(one -> with(one, rules.getOrDefault(one.id(), List.of())))
                .toList();
    }

    static Map<UUID, List<Rule>> rules(Tx tx, List<UUID> policies) {
        if (policies.isEmpty()) {
            return new HashMap<>();
        }
        return tx
                .sql()
                .createQuery(RULES)
                .bindArray("policies", UUID.class, policies)
                .map((row, context) -> Map.entry(row.getObject("policy_id", UUID.class), rule(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    static Rule rule(ResultSet row) throws SQLException {
        var contract = row.getString("contract");
        return new Rule(
                row.getString("grade"),
                contract == null ? null : Contract.of(contract).orElseThrow(),
                row.getInt("paid_minutes"),
                row.getInt("unpaid_minutes"),
                row.getObject("opens_on", LocalDate.class));
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("starts_on", LocalDate.class),
                MonthDay.of(row.getInt("year_month"), row.getInt("year_day")),
                row.getBoolean("share_hours"),
                row.getBoolean("share_start"),
                row.getInt("carry_minutes"),
                row.getInt("notice_days"),
                List.of((String[]) row.getArray("sites").getArray()),
                List.of((String[]) row.getArray("areas").getArray()),
                List.of());
    }

    private static Version with(Version one, List<Rule> rules) {
        return new Version(
                one.id(),
                one.number(),
                one.startsOn(),
                one.yearStart(),
                one.shareHours(),
                one.shareStart(),
                one.carryMinutes(),
                one.noticeDays(),
                one.sites(),
                one.areas(),
                rules);
    }

    static Entitlements.Counting counting(Tx tx, UUID policy) {
        return tx.sql()
                .createQuery(
                        "SELECT counts, areas FROM csr_brokerage.policy WHERE id = :id AND tenant_id = core.tenant()")
                .bind("id", policy)
                .map((row, context) -> new Entitlements.Counting(row.getString("counts"), List.of((String[])
                        row.getArray("areas").getArray())))
                .one();
    }

    static boolean hold(Tx tx, UUID policy) {
        return tx.sql()
                .createQuery(
                        "SELECT id FROM csr_brokerage.policy WHERE id = :id AND tenant_id = core.tenant() AND state = 'published' FOR SHARE")
                .bind("id", policy)
                .mapTo(UUID.class)
                .findOne()
                .isPresent();
    }
}

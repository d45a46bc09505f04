package org.yourplace.csrbrokerage.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.programme.Entitlements;
import org.yourplace.spi.data.Tx;

/** Counts a quarter from the ledger and its neighbours, in the employer's own context. */
final class Counting {
    /** Grade of who left meanwhile, or has no terms. */
    static final String NO_GRADE = "none";

    private static final String GRADES = """
            SELECT id, coalesce(grade, 'none') AS grade FROM csr_brokerage.employee WHERE tenant_id = core.tenant() AND NOT councillor""";
    private static final String TAKEN = """
            SELECT o.member_id, o.pot, sum(x.minutes) AS minutes FROM csr_brokerage.allowance_entry x
            JOIN csr_brokerage.time_off o ON o.id = x.time_off_id AND o.tenant_id = x.tenant_id
            WHERE x.tenant_id = core.tenant() AND x.kind = 'taken' AND x.at <= :at AND o.day >= :from AND o.day < :until
            GROUP BY o.member_id, o.pot""";
    private static final String CORRECTED = """
            SELECT coalesce(sum(x.minutes) FILTER (WHERE o.pot = 'paid'), 0) AS paid, coalesce(sum(x.minutes) FILTER (WHERE o.pot = 'unpaid'), 0) AS unpaid
            FROM csr_brokerage.allowance_entry x JOIN csr_brokerage.time_off o ON o.id = x.time_off_id AND o.tenant_id = x.tenant_id
            WHERE x.tenant_id = core.tenant() AND x.kind = 'taken' AND x.at <= :at AND o.day < :from
              AND x.at > (SELECT coalesce(max(as_of), '-infinity') FROM csr_brokerage.impact_quarter WHERE tenant_id = core.tenant())""";
    private static final String AREAS = """
            SELECT decile, sum(minutes) AS minutes, sum(days) AS days FROM csr_brokerage.effort
            WHERE tenant_id = core.tenant() AND own_time = :own AND quarter = :from GROUP BY decile""";
    private static final String AREAS_CORRECTED = """
            SELECT coalesce((SELECT sum(minutes) FROM csr_brokerage.effort WHERE tenant_id = core.tenant() AND own_time = :own AND quarter < :from), 0)
              - coalesce((SELECT sum(value) FROM csr_brokerage.impact_cell WHERE tenant_id = core.tenant() AND sheet = :sheet AND line = 'total'
                AND measure = 'minutes'), 0) AS minutes,
              coalesce((SELECT sum(days) FROM csr_brokerage.effort WHERE tenant_id = core.tenant() AND own_time = :own AND quarter < :from), 0)
              - coalesce((SELECT sum(value) FROM csr_brokerage.impact_cell WHERE tenant_id = core.tenant() AND sheet = :sheet AND line = 'total'
                AND measure = 'days'), 0) AS days""";
    private static final String GIVING = """
            SELECT count(DISTINCT g.person_id) AS people, coalesce(sum(l.pence), 0) AS pence, coalesce(sum(l.match_pence), 0) AS match
            FROM csr_brokerage.giving_line l JOIN csr_brokerage.giving_run r ON r.id = l.run_id AND r.tenant_id = l.tenant_id
            JOIN csr_brokerage.gift g ON g.id = l.gift_id AND g.tenant_id = l.tenant_id
            WHERE l.tenant_id = core.tenant() AND l.pence > 0 AND r.month >= :from AND r.month < :until""";

    private final Entitlements entitlements;

    Counting(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    /** Every table of a quarter, from entries written until an instant. */
    List<Counted> of(Tx tx, Quarter quarter, Instant asOf) {
        return List.of(
                grades(tx, quarter, asOf),
                areas(tx, quarter, Sheet.AREAS),
                areas(tx, quarter, Sheet.OWN_AREAS),
                Neighbours.begun(tx, quarter),
                Neighbours.goingOn(tx, quarter),
                Neighbours.inKind(tx, quarter),
                giving(tx, quarter));
    }

    private Counted grades(Tx tx, Quarter quarter, Instant asOf) {
        var grades = new HashMap<UUID, String>();
        tx.sql()
                .createQuery(GRADES)
                .map((row, context) -> grades.put(row.getObject("id", UUID.class), row.getString("grade")))
                .list();
        var lines = new TreeMap<String, Map<String, Long>>();
        entitlements
                .everybody(tx, quarter.until().minusDays(1))
                .keySet()
                .forEach(member -> add(lines, grades.getOrDefault(member, NO_GRADE), "staff", 1));
        var people = new HashMap<UUID, Long>();
        dated(tx.sql().createQuery(TAKEN), quarter, asOf)
                .map((row, context) -> {
                    var member = row.getObject("member_id", UUID.class);
                    add(lines, grades.getOrDefault(member, NO_GRADE), row.getString("pot"), row.getLong("minutes"));
                    return people.merge(member, row.getLong("minutes"), Long::sum);
                })
                .list();
        people.forEach((member, minutes) -> {
            if (minutes > 0) add(lines, grades.getOrDefault(member, NO_GRADE), "people", 1);
        });
        var all = new ArrayList<>(lines(lines));
        var corrected = dated(tx.sql().createQuery(CORRECTED), quarter, asOf)
                .map((row, context) -> Map.of("paid", row.getLong("paid"), "unpaid", row.getLong("unpaid")))
                .one();
        correct(all, corrected);
        return new Counted(Sheet.GRADES, all);
    }

    private static Query dated(Query query, Quarter quarter, Instant asOf) {
        return query.bind("from", quarter.from())
                .bind("until", quarter.until())
                .bind("at", asOf.atOffset(ZoneOffset.UTC));
    }

    private static Counted areas(Tx tx, Quarter quarter, Sheet sheet) {
        boolean own = sheet == Sheet.OWN_AREAS;
        var lines = new TreeMap<Integer, Map<String, Long>>();
        tx.sql()
                .createQuery(AREAS)
                .bind("own", own)
                .bind("from", quarter.from())
                .map((row, context) -> lines.put(
                        row.getInt("decile"), Map.of("minutes", row.getLong("minutes"), "days", row.getLong("days"))))
                .list();
        var all = new ArrayList<Counted.Line>();
        for (int decile = 1; decile <= 10; decile++) {
            all.add(new Counted.Line(Integer.toString(decile), lines.getOrDefault(decile, Map.of())));
        }
        all.add(new Counted.Line("0", lines.getOrDefault(0, Map.of())));
        correct(all, areasCorrected(tx, quarter.from(), own, sheet));
        return new Counted(sheet, all);
    }

    private static Map<String, Long> areasCorrected(Tx tx, LocalDate from, boolean own, Sheet sheet) {
        return tx.sql()
                .createQuery(AREAS_CORRECTED)
                .bind("own", own)
                .bind("from", from)
                .bind("sheet", sheet.code())
                .map((row, context) -> Map.of("minutes", row.getLong("minutes"), "days", row.getLong("days")))
                .one();
    }

    private static Counted giving(Tx tx, Quarter quarter) {
        return tx.sql()
                .createQuery(GIVING)
                .bind("from", quarter.from())
                .bind("until", quarter.until())
                .map((row, context) -> new Counted(
                        Sheet.GIVING,
                        List.of(new Counted.Line(
                                "pay",
                                Map.of(
                                        "people", row.getLong("people"),
                                        "pence", row.getLong("pence"),
                                        "match", row.getLong("match"))))))
                .one();
    }

    private static void correct(List<Counted.Line> lines, Map<String, Long> by) {
        if (by.values().stream().anyMatch(value -> value != 0)) {
            lines.add(new Counted.Line(Counted.CORRECTIONS, by));
        }
    }

    private static void add(Map<String, Map<String, Long>> lines, @Nullable String line, String measure, long value) {
        lines.computeIfAbsent(line == null ? NO_GRADE : line, code -> new HashMap<>())
                .merge(measure, value, Long::sum);
    }

    private static List<Counted.Line> lines(Map<String, Map<String, Long>> lines) {
        return lines.entrySet().stream()
                .map(line -> new Counted.Line(line.getKey(), line.getValue()))
                .toList();
    }
}

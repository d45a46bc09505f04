package org.yourplace.csrbrokerage.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import org.yourplace.spi.data.Tx;

/**
 * Compares what was frozen with the ledger. For each quarter and pot: everything frozen until its end must be everything that the ledger
 * had written down for days until its end, at the moment of freezing. And today's hours by area must be today's ledger.
 */
final class Reconciling {
    private static final String QUARTERS = """
            SELECT q.quarter, p.pot,
              (SELECT coalesce(sum(c.value), 0) FROM csr_brokerage.impact_cell c JOIN csr_brokerage.impact_quarter b ON b.id = c.quarter_id AND b.tenant_id = c.tenant_id
                WHERE c.tenant_id = core.tenant() AND c.sheet = 'grades' AND c.line <> 'total' AND c.measure = p.pot AND b.quarter <= q.quarter) AS frozen,
              (SELECT coalesce(sum(x.minutes), 0) FROM csr_brokerage.allowance_entry x JOIN csr_brokerage.time_off o ON o.id = x.time_off_id AND o.tenant_id = x.tenant_id
                WHERE x.tenant_id = core.tenant() AND x.kind = 'taken' AND o.pot = p.pot AND x.at <= q.as_of
                  AND o.day < (q.quarter + interval '3 months')::date) AS ledger
            FROM csr_brokerage.impact_quarter q CROSS JOIN (VALUES ('paid'), ('unpaid')) AS p (pot) WHERE q.tenant_id = core.tenant() ORDER BY q.quarter, p.pot""";
    private static final String AREAS = """
            SELECT (SELECT coalesce(sum(minutes), 0) FROM csr_brokerage.effort WHERE tenant_id = core.tenant() AND NOT own_time) AS areas,
              (SELECT coalesce(sum(taken), 0) FROM csr_brokerage.allowance WHERE tenant_id = core.tenant()) AS ledger""";
    private static final String LATER = """
            SELECT EXISTS (SELECT FROM csr_brokerage.allowance_entry x JOIN csr_brokerage.time_off o ON o.id = x.time_off_id AND o.tenant_id = x.tenant_id
            WHERE x.tenant_id = core.tenant() AND x.kind = 'taken'
              AND x.at > (SELECT max(as_of) FROM csr_brokerage.impact_quarter WHERE tenant_id = core.tenant())
              AND o.day < (SELECT (max(quarter) + interval '3 months')::date FROM csr_brokerage.impact_quarter WHERE tenant_id = core.tenant()))""";

    private Reconciling() {}

    private record Check(String about, boolean agrees) {}

    static Reconciled of(Tx tx) {
        var checks = new ArrayList<>(tx.sql()
                .createQuery(QUARTERS)
                .map((row, context) -> new Check(
                        new Quarter(row.getObject("quarter", LocalDate.class)).code(),
                        row.getLong("frozen") == row.getLong("ledger")))
                .list());
        if (!checks.isEmpty()) {
            checks.add(tx.sql()
                    .createQuery(AREAS)
                    .map((row, context) -> new Check("areas", row.getLong("areas") == row.getLong("ledger")))
                    .one());
        }
        boolean later = tx.sql().createQuery(LATER).mapTo(Boolean.class).one();
        return new Reconciled(
                (int) checks.stream().filter(Check::agrees).count(),
                checks.size(),
                checks.stream()
                        .filter(check -> !check.agrees())
                        .map(Check::about)
                        .distinct()
                        .toList(),
                later);
    }
}

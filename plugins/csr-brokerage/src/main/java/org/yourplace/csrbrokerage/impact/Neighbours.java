package org.yourplace.csrbrokerage.impact;

import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import org.yourplace.spi.data.Tx;

/** What the other parts of the brokerage show the employer: placements of its people, and what it gave. */
final class Neighbours {
    private static final String PLACEMENTS = """
            SELECT kind, count(*) FILTER (WHERE active_on >= :from AND active_on < :until) AS begun,
              count(*) FILTER (WHERE active_on < :until AND (stage = 'active' OR stage_on >= :until)) AS going_on
            FROM csr_brokerage.placement WHERE employer_id = core.tenant() AND active_on IS NOT NULL GROUP BY kind ORDER BY kind""";

    private static final String GIVEN = """
            SELECT coalesce(kind, 'other') AS kind, count(*) AS things, coalesce(sum(value_pence), 0) AS pence FROM csr_brokerage.need_gift
            WHERE tenant_id = core.tenant() AND state IN ('delivered', 'thanked') AND day >= :from AND day < :until GROUP BY 1 ORDER BY 1""";

    private Neighbours() {}

    static Counted placements(Tx tx, Quarter quarter) {
        return new Counted(
                Sheet.PLACEMENTS,
                within(tx.sql().createQuery(PLACEMENTS), quarter)
                        .map((row, context) -> new Counted.Line(
                                row.getString("kind"),
                                Map.of("begun", row.getLong("begun"), "going-on", row.getLong("going_on"))))
                        .list());
    }

    static Counted inKind(Tx tx, Quarter quarter) {
        return new Counted(
                Sheet.IN_KIND,
                within(tx.sql().createQuery(GIVEN), quarter)
                        .map((row, context) -> new Counted.Line(
                                row.getString("kind"),
                                Map.of("things", row.getLong("things"), "pence", row.getLong("pence"))))
                        .list());
    }

    private static Query within(Query query, Quarter quarter) {
        return query.bind("from", quarter.from()).bind("until", quarter.until());
    }
}

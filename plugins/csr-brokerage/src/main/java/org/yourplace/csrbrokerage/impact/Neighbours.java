package org.yourplace.csrbrokerage.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yourplace.spi.data.Tx;

/**
 * What the other parts of the brokerage show the employer: placements of its people, and what it gave. What is written down, shown or taken
 * back after its quarter was frozen is a correction of the next.
 */
final class Neighbours {
    /** Somebody with placements of several kinds stands behind one of them only, so that no figure looks as if more people did. */
    private static final String PLACEMENTS = """
            SELECT kind, count(*) AS placements, count(*) FILTER (WHERE first = 1) AS people
            FROM (SELECT kind, row_number() OVER (PARTITION BY person_id ORDER BY kind, id) AS first FROM csr_brokerage.placement
              WHERE employer_id = core.tenant() AND active_on < :until AND CASE WHEN :begun THEN active_on >= :from
                ELSE stage = 'active' OR stage_on >= :until END) AS shown
            GROUP BY kind ORDER BY kind""";

    private static final String BEGUN_BEFORE = """
            SELECT count(*) - (SELECT coalesce(sum(value), 0) FROM csr_brokerage.impact_cell
              WHERE tenant_id = core.tenant() AND sheet = :sheet AND line = 'total' AND measure = 'placements') AS placements
            FROM csr_brokerage.placement WHERE employer_id = core.tenant() AND active_on < :from""";
    private static final String GIVEN = """
            SELECT coalesce(kind, 'other') AS kind, count(*) AS things, coalesce(sum(value_pence), 0) AS pence FROM csr_brokerage.need_gift
            WHERE tenant_id = core.tenant() AND state IN ('delivered', 'thanked') AND day >= :from AND day < :until GROUP BY 1 ORDER BY 1""";
    private static final String GIVEN_BEFORE = """
            SELECT count(*) - (SELECT coalesce(sum(value), 0) FROM csr_brokerage.impact_cell
                WHERE tenant_id = core.tenant() AND sheet = :sheet AND line = 'total' AND measure = 'things') AS things,
              coalesce(sum(value_pence), 0) - (SELECT coalesce(sum(value), 0) FROM csr_brokerage.impact_cell
                WHERE tenant_id = core.tenant() AND sheet = :sheet AND line = 'total' AND measure = 'pence') AS pence
            FROM csr_brokerage.need_gift WHERE tenant_id = core.tenant() AND state IN ('delivered', 'thanked') AND day < :from""";

    private Neighbours() {}

    static Counted begun(Tx tx, Quarter quarter) {
        var lines = placements(tx, quarter, true);
        lines.addAll(corrections(tx, quarter, Sheet.PLACEMENTS_BEGUN, BEGUN_BEFORE));
        return new Counted(Sheet.PLACEMENTS_BEGUN, lines);
    }

    /** Looked at anew at each end, and so never corrected. */
    static Counted goingOn(Tx tx, Quarter quarter) {
        return new Counted(Sheet.PLACEMENTS_GOING_ON, placements(tx, quarter, false));
    }

    private static List<Counted.Line> placements(Tx tx, Quarter quarter, boolean begun) {
        return new ArrayList<>(tx.sql()
                .createQuery(PLACEMENTS)
                .bind("from", quarter.from())
                .bind("until", quarter.until())
                .bind("begun", begun)
                .map((row, context) -> new Counted.Line(
                        row.getString("kind"),
                        Map.of("placements", row.getLong("placements"), Sheet.PEOPLE, row.getLong("people"))))
                .list());
    }

    static Counted inKind(Tx tx, Quarter quarter) {
        var lines = new ArrayList<>(tx.sql()
                .createQuery(GIVEN)
                .bind("from", quarter.from())
                .bind("until", quarter.until())
                .map((row, context) -> new Counted.Line(
                        row.getString("kind"), Map.of("things", row.getLong("things"), "pence", row.getLong("pence"))))
                .list());
        lines.addAll(corrections(tx, quarter, Sheet.IN_KIND, GIVEN_BEFORE));
        return new Counted(Sheet.IN_KIND, lines);
    }

    /** All that there is for earlier days, less all that was frozen. */
    private static List<Counted.Line> corrections(Tx tx, Quarter quarter, Sheet sheet, String sql) {
        var found = tx.sql()
                .createQuery(sql)
                .bind("sheet", sheet.code())
                .bind("from", quarter.from())
                .map((row, context) -> {
                    var values = new java.util.HashMap<String, Long>();
                    for (var measure : sheet.measures()) values.put(measure, row.getLong(measure));
                    return new Counted.Line(Counted.CORRECTIONS, values);
                })
                .one();
        return found.values().values().stream().allMatch(value -> value == 0) ? List.of() : List.of(found);
    }
}

package org.yourplace.csrbrokerage.programme;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;

/** What hours cost, by grade. */
final class GradeRows {
    private static final String WRITE = """
            INSERT INTO csr_brokerage.grade_cost (id, grade, hourly_pence, changed_at) VALUES (:id, :grade, :pence, core.at())
            ON CONFLICT (tenant_id, bare_grade) DO UPDATE SET hourly_pence = EXCLUDED.hourly_pence, changed_at = EXCLUDED.changed_at""";

    private GradeRows() {}

    /** By grade, whichever way it is written. */
    static Map<String, Integer> costs(Tx tx) {
        var costs = new TreeMap<String, Integer>(String.CASE_INSENSITIVE_ORDER);
        tx.sql()
                .createQuery("SELECT grade, hourly_pence FROM csr_brokerage.grade_cost"
                        + " WHERE tenant_id = core.tenant() AND hourly_pence IS NOT NULL")
                .map((row, context) -> Map.entry(row.getString("grade"), row.getInt("hourly_pence")))
                .forEach(one -> costs.put(one.getKey(), one.getValue()));
        return costs;
    }

    static void write(Tx tx, UUID id, String grade, @Nullable Integer pence) {
        tx.sql()
                .createUpdate(WRITE)
                .bind("id", id)
                .bind("grade", grade)
                .bind("pence", pence)
                .execute();
    }

    static List<String> sites(Tx tx) {
        return tx.sql()
                .createQuery(
                        "SELECT min(site) FROM csr_brokerage.employee WHERE tenant_id = core.tenant() AND site IS NOT NULL"
                                + " GROUP BY bare_site ORDER BY bare_site LIMIT 200")
                .mapTo(String.class)
                .list();
    }
}

package org.yourplace.csrbrokerage.giving;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;

/**
 * Writes the lines of a month's file: each gift as it stands at the deadline beside what the file before said of it. So each change is
 * said once, one that came too late is in the next file, and a month in which nobody made a file loses nothing.
 */
final class RunMaker {
    private static final String STANDING = """
            SELECT g.id, g.person_id, g.ref, w.pence, coalesce(m.name, l.name, '') AS name, coalesce(m.external, l.staff) AS staff, l.pence AS said
            FROM csr_brokerage.gift g
            CROSS JOIN LATERAL (SELECT pence FROM csr_brokerage.gift_word WHERE gift_id = g.id AND tenant_id = g.tenant_id
              AND (said_at < :cut OR how = 'left') ORDER BY number DESC LIMIT 1) w
            LEFT JOIN LATERAL (SELECT name, external FROM core.membership WHERE tenant_id = g.tenant_id AND person_id = g.person_id
              ORDER BY until DESC LIMIT 1) m ON true
            LEFT JOIN LATERAL (SELECT x.name, x.staff, x.pence FROM csr_brokerage.giving_line x JOIN csr_brokerage.giving_run r ON r.id = x.run_id AND r.tenant_id = x.tenant_id
              WHERE x.gift_id = g.id AND x.tenant_id = g.tenant_id ORDER BY r.number DESC LIMIT 1) l ON true
            WHERE g.tenant_id = core.tenant() AND (w.pence > 0 OR l.pence > 0) ORDER BY g.begun_at, g.id""";
    private static final String PROMISED = """
            SELECT g.person_id, sum(l.match_pence) AS pence FROM csr_brokerage.giving_line l
            JOIN csr_brokerage.giving_run r ON r.id = l.run_id AND r.tenant_id = l.tenant_id
            JOIN csr_brokerage.gift g ON g.id = l.gift_id AND g.tenant_id = l.tenant_id
            WHERE l.tenant_id = core.tenant() AND r.month >= :from AND r.month < :until GROUP BY g.person_id""";
    private static final String LINE = """
            INSERT INTO csr_brokerage.giving_line (id, run_id, gift_id, position, ref, name, staff, what, pence, match_pence)
            VALUES (:id, :run, :gift, :position, :ref, :name, :staff, :what, :pence, :match)""";

    private final Ids ids;

    RunMaker(Ids ids) {
        this.ids = ids;
    }

    private record Standing(
            UUID gift,
            UUID person,
            String ref,
            int pence,
            String name,
            @Nullable String staff,
            @Nullable Integer said) {
        Standing stopped() {
            return new Standing(gift, person, ref, 0, name, staff, said);
        }

        String what() {
            if (pence == 0) return "stop";
            if (said == null || said == 0) return "start";
            return said == pence ? "same" : "change";
        }
    }

    /** Pence promised to each person in the giving year of a month, that month's own file aside. */
    static Map<UUID, Long> promised(Tx tx, YearMonth month) {
        var promised = new HashMap<UUID, Long>();
        tx.sql()
                .createQuery(PROMISED)
                .bind("from", PayrollMonths.year(month).atDay(1))
                .bind("until", month.atDay(1))
                .map((row, context) -> promised.put(row.getObject("person_id", UUID.class), row.getLong("pence")))
                .list();
        return promised;
    }

    void write(Tx tx, UUID run, Instant cut, Match match) {
        write(tx, run, standing(tx, cut), match);
    }

    /** Stops whatever the file before took from anybody's pay. What they said stands, for an agency that comes later. */
    void stop(Tx tx, UUID run, Instant cut) {
        var taken = standing(tx, cut).stream()
                .filter(one -> one.said() != null && one.said() > 0)
                .map(Standing::stopped)
                .toList();
        write(tx, run, taken, new Match(0, 0, 0, Map.of()));
    }

    private void write(Tx tx, UUID run, List<Standing> lines, Match match) {
        var batch = tx.sql().prepareBatch(LINE);
        int position = 0;
        for (var one : lines) {
            batch.bind("id", ids.next())
                    .bind("run", run)
                    .bind("gift", one.gift())
                    .bind("position", ++position)
                    .bind("ref", one.ref())
                    .bind("name", one.name())
                    .bind("staff", one.staff())
                    .bind("what", one.what())
                    .bind("pence", one.pence())
                    .bind("match", match.on(one.person(), one.pence()))
                    .add();
        }
        if (position > 0) batch.execute();
    }

    private static List<Standing> standing(Tx tx, Instant cut) {
        return tx.sql()
                .createQuery(STANDING)
                .bind("cut", cut.atOffset(ZoneOffset.UTC))
                .map((row, context) -> new Standing(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("ref"),
                        row.getInt("pence"),
                        row.getString("name"),
                        row.getString("staff"),
                        (Integer) row.getObject("said")))
                .list();
    }
}

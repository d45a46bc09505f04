package org.yourplace.csrbrokerage.allowance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The ledger told again without cleverness, from what happened and nothing else: every row of sums from its entries, every request's entries
 * from its state and the host's word, absences and effort from the requests. What differs is named.
 */
final class SlowSums {
    final List<String> wrong = new ArrayList<>();
    int compared;

    private record Sums(int granted, int booked, int taken, int givenBack, int expired, int carried, int left) {}

    private record Entry(UUID allowance, UUID timeOff, String kind, int minutes) {}

    private record Request(
            UUID id, UUID allowance, String state, LocalDate day, int minutes, int away, String word, int said) {}

    private record Day(int taken, int own) {}

    static SlowSums of(Handle db, LocalDate today) {
        var sums = new SlowSums();
        var entries = entries(db);
        var requests = requests(db);
        sums.rows(db, entries);
        sums.requests(db, entries, requests, today);
        sums.carried(db);
        return sums;
    }

    private static List<Entry> entries(Handle db) {
        return db.createQuery(
                        "SELECT allowance_id, time_off_id, kind, minutes FROM csr_brokerage.allowance_entry ORDER BY allowance_id, number")
                .map((row, context) -> new Entry(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), row.getInt(4)))
                .list();
    }

    private static List<Request> requests(Handle db) {
        return db.createQuery(
                        "SELECT t.id, t.allowance_id, t.state, t.day, t.minutes, t.away, coalesce(h.state, ''), coalesce(h.said_minutes, 0)"
                                + " FROM csr_brokerage.time_off t LEFT JOIN csr_brokerage.host_day h ON h.ref = t.ref")
                .map((row, context) -> new Request(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getInt(5),
                        row.getInt(6),
                        row.getString(7),
                        row.getInt(8)))
                .list();
    }

    private void same(String what, Object one, Object other) {
        compared++;
        if (!one.equals(other)) wrong.add(what + ": " + one + " but recomputed " + other);
    }

    private void rows(Handle db, List<Entry> entries) {
        var kept = new HashMap<UUID, Sums>();
        db.createQuery("SELECT id, granted, booked, taken, given_back, expired, carried FROM csr_brokerage.allowance")
                .map((row, context) -> {
                    int left = row.getInt(2) + row.getInt(7) - row.getInt(3) - row.getInt(4) - row.getInt(6);
                    return kept.put(
                            row.getObject(1, UUID.class),
                            new Sums(
                                    row.getInt(2),
                                    row.getInt(3),
                                    row.getInt(4),
                                    row.getInt(5),
                                    row.getInt(6),
                                    row.getInt(7),
                                    left));
                })
                .list();
        kept.forEach((id, sums) -> {
            int[] now = new int[6];
            for (var entry : entries) {
                if (!entry.allowance().equals(id)) continue;
                switch (entry.kind()) {
                    case "granted" -> now[0] += entry.minutes();
                    case "booked" -> now[1] += entry.minutes();
                    case "unbooked" -> {
                        now[1] -= entry.minutes();
                        now[3] += entry.minutes();
                    }
                    case "taken" -> {
                        now[1] -= entry.minutes();
                        now[2] += entry.minutes();
                    }
                    case "expired" -> now[4] += entry.minutes();
                    default -> now[5] += entry.minutes();
                }
                int left = now[0] + now[5] - now[1] - now[2] - now[4];
                if (left < 0 || now[1] < 0 || now[2] < 0) wrong.add("below nothing on the way: " + id);
            }
            same(
                    "allowance " + id,
                    sums,
                    new Sums(
                            now[0],
                            now[1],
                            now[2],
                            now[3],
                            now[4],
                            now[5],
                            now[0] + now[5] - now[1] - now[2] - now[4]));
        });
    }

    private void requests(Handle db, List<Entry> entries, List<Request> requests, LocalDate today) {
        var booked = new HashMap<UUID, Integer>();
        var taken = new HashMap<UUID, Integer>();
        var givenBack = new HashSet<UUID>();
        for (var entry : entries) {
            if (entry.timeOff() == null) continue;
            if (entry.kind().equals("unbooked")) givenBack.add(entry.timeOff());
            int sign = entry.kind().equals("booked") ? 1 : -1;
            booked.merge(entry.timeOff(), sign * entry.minutes(), Integer::sum);
            if (entry.kind().equals("taken")) taken.merge(entry.timeOff(), entry.minutes(), Integer::sum);
        }
        var effort = new HashMap<Boolean, Long>(Map.of(true, 0L, false, 0L));
        for (var one : requests) {
            boolean passed = one.day().isBefore(today);
            boolean said = List.of("confirmed", "disputed").contains(one.word());
            boolean yes = List.of("approved", "lapsed").contains(one.state());
            boolean live = one.state().equals("waiting")
                    || (one.state().equals("approved")
                            && !(passed && (said || one.word().equals("not-so"))));
            int expected = yes && passed && said ? Math.min(one.minutes(), one.said()) : 0;
            int had = taken.getOrDefault(one.id(), 0);
            same("booked for " + one, booked.getOrDefault(one.id(), 0), live ? one.minutes() : 0);
            // what was given back, and spent on something else meanwhile, cannot be taken as well
            compared++;
            if (had > expected || (had < expected && !givenBack.contains(one.id()))) {
                wrong.add("taken for " + one + ": " + had + " but recomputed " + expected);
            }
            boolean over = List.of("refused", "withdrawn").contains(one.state())
                    || (passed && !one.state().equals("waiting"));
            int own = said && over ? one.said() - had : 0;
            effort.merge(false, (long) had, Long::sum);
            effort.merge(true, (long) own, Long::sum);
            int away = db.createQuery(
                            "SELECT coalesce(sum(minutes), 0) FROM csr_brokerage.absence_line WHERE time_off_id = :id")
                    .bind("id", one.id())
                    .mapTo(Integer.class)
                    .one();
            same("away for " + one, away, yes && passed ? one.away() : 0);
        }
        effort.forEach((own, minutes) -> same(
                "effort, own time " + own,
                db.createQuery("SELECT coalesce(sum(minutes), 0) FROM csr_brokerage.effort WHERE own_time = :own")
                        .bind("own", own)
                        .mapTo(Long.class)
                        .one(),
                minutes));
    }

    /** What goes out of one year comes into another of the same person and pot. */
    private void carried(Handle db) {
        same(
                "carried over",
                db.createQuery(
                                "SELECT count(*) FROM (SELECT FROM csr_brokerage.allowance GROUP BY tenant_id, member_id, pot"
                                        + " HAVING sum(carried) <> 0) uneven")
                        .mapTo(Integer.class)
                        .one(),
                0);
    }
}

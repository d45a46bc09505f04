package org.yourplace.csrbrokerage.allowance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.programme.Entitlement;
import org.yourplace.csrbrokerage.programme.Entitlements;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;

/**
 * What the calendar does to allowances: what a rule gives is granted where the ledger says otherwise, and a year that is over ends. Each member
 * in a transaction of their own, as whoever books locks them too; a run reads the rules once for each day that it asks about.
 */
final class YearWork {
    /** As many as a run ends at most: whatever is left over is the next run's. */
    private static final int BATCHES = 100;

    private static final int BATCH = 1000;
    private static final String UNGRANTED =
            "SELECT csr_brokerage.ungranted(:day, :members, :pots, :froms::date[], :untils::date[], :minutes::integer[])";
    private static final String ENDED = """
            SELECT a.id, a.member_id, a.pot, a.year_until FROM csr_brokerage.allowance a WHERE a.tenant_id = core.tenant()
              AND a.year_until <= :today AND a.granted + a.carried - a.held - a.expired > 0
              AND (CAST(:member AS uuid) IS NULL OR (a.year_until, a.member_id, a.pot) > (:until, :member, :pot))
            ORDER BY a.year_until, a.member_id, a.pot LIMIT :limit""";
    private static final String NEXT = """
            SELECT id FROM csr_brokerage.allowance WHERE tenant_id = core.tenant() AND member_id = :member AND pot = :pot AND year_from = :from""";

    private final FeatureContext core;
    private final Entitlements rules;

    YearWork(FeatureContext core, Entitlements rules) {
        this.core = core;
        this.rules = rules;
    }

    private record Ended(UUID id, UUID member, String pot, LocalDate until) {}

    void run(LocalDate today) {
        var everybody = core.database().read(tx -> rules.everybody(tx, today));
        core.database().read(tx -> ungranted(tx, today, everybody)).forEach(member -> Optional.ofNullable(
                        everybody.get(member))
                .ifPresent(rule -> core.database().write(tx -> AllowanceRows.grant(tx, member, today, rule))));
        end(today, everybody);
    }

    /** Whose rows in the ledger are not what their rule gives. */
    static List<UUID> ungranted(Tx tx, LocalDate day, Map<UUID, Entitlement> everybody) {
        if (everybody.isEmpty()) return List.of();
        var members = new ArrayList<UUID>();
        var pots = new ArrayList<String>();
        var froms = new ArrayList<String>();
        var untils = new ArrayList<String>();
        var minutes = new ArrayList<String>();
        everybody.forEach((member, rule) -> AllowanceRows.POTS.forEach(pot -> {
            members.add(member);
            pots.add(pot);
            froms.add(rule.yearFrom().toString());
            untils.add(rule.yearUntil().toString());
            minutes.add(String.valueOf(AllowanceRows.minutes(rule, pot)));
        }));
        return tx.sql()
                .createQuery(UNGRANTED)
                .bind("day", day)
                .bindArray("members", UUID.class, members)
                .bindArray("pots", String.class, pots)
                .bindArray("froms", String.class, froms)
                .bindArray("untils", String.class, untils)
                .bindArray("minutes", String.class, minutes)
                .mapTo(UUID.class)
                .list();
    }

    private void end(LocalDate today, Map<UUID, Entitlement> everybody) {
        var then = new HashMap<LocalDate, Map<UUID, Entitlement>>();
        @Nullable Ended past = null;
        for (int batch = 0; batch < BATCHES; batch++) {
            var after = past;
            var ended = core.database().read(tx -> ended(tx, today, after));
            if (ended.isEmpty()) return;
            for (var year : ended) {
                var last = then.computeIfAbsent(
                        year.until().minusDays(1), day -> core.database().read(tx -> rules.everybody(tx, day)));
                core.database().write(tx -> end(tx, year, everybody.get(year.member()), last.get(year.member())));
            }
            past = ended.getLast();
        }
    }

    private static List<Ended> ended(Tx tx, LocalDate today, @Nullable Ended past) {
        return tx.sql()
                .createQuery(ENDED)
                .bind("today", today)
                .bind("member", past == null ? null : past.member())
                .bind("until", past == null ? null : past.until())
                .bind("pot", past == null ? null : past.pot())
                .bind("limit", BATCH)
                .map((row, context) -> new Ended(
                        row.getObject("id", UUID.class),
                        row.getObject("member_id", UUID.class),
                        row.getString("pot"),
                        row.getObject("year_until", LocalDate.class)))
                .list();
    }

    /** What may go into the next year goes there, if they have one; the rest expires. */
    private static boolean end(Tx tx, Ended year, @Nullable Entitlement now, @Nullable Entitlement then) {
        var into = now == null
                ? Optional.<UUID>empty()
                : tx.sql()
                        .createQuery(NEXT)
                        .bind("member", year.member())
                        .bind("pot", year.pot())
                        .bind("from", year.until())
                        .mapTo(UUID.class)
                        .findOne();
        tx.sql()
                .createQuery("SELECT csr_brokerage.end_year(:id, :most, :into)::text")
                .bind("id", year.id())
                .bind("most", into.isPresent() && then != null ? then.carryOverMinutes() : 0)
                .bind("into", into.orElse(null))
                .mapTo(String.class)
                .list();
        return true;
    }
}

package org.yourplace.csrbrokerage.allowance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.csrbrokerage.programme.Entitlement;
import org.yourplace.spi.data.Tx;

/** The ledger's sums by member, year and pot. Functions of the database are the only way in. */
final class AllowanceRows {
    static final List<String> POTS = List.of("paid", "unpaid");

    private static final String ALL = """
            SELECT pot, year_from, year_until, granted, carried, booked, taken, given_back, expired FROM csr_brokerage.allowance
            WHERE tenant_id = core.tenant() AND member_id = :member ORDER BY year_from DESC, pot""";
    private static final String GRANT = """
            SELECT csr_brokerage.grant_allowance(:member, :pot, :day, :from, :until, :minutes, :policy, :version)""";

    private AllowanceRows() {}

    static List<Allowance> of(Tx tx, UUID member) {
        return tx.sql()
                .createQuery(ALL)
                .bind("member", member)
                .map((row, context) -> new Allowance(
                        row.getString("pot"),
                        row.getObject("year_from", LocalDate.class),
                        row.getObject("year_until", LocalDate.class),
                        row.getInt("granted"),
                        row.getInt("carried"),
                        row.getInt("booked"),
                        row.getInt("taken"),
                        row.getInt("given_back"),
                        row.getInt("expired")))
                .list();
    }

    /** As they stand on a day; a pot that nothing was written in yet is as the rule says. */
    static List<Allowance> on(Tx tx, UUID member, LocalDate day, Optional<Entitlement> rule) {
        var rows = of(tx, member).stream()
                .filter(row -> !day.isBefore(row.yearFrom()) && day.isBefore(row.yearUntil()))
                .toList();
        var all = new ArrayList<Allowance>();
        for (var pot : POTS) {
            rows.stream()
                    .filter(row -> row.pot().equals(pot))
                    .findFirst()
                    .or(() -> rule.filter(found -> minutes(found, pot) > 0)
                            .map(found -> new Allowance(
                                    pot, found.yearFrom(), found.yearUntil(), minutes(found, pot), 0, 0, 0, 0, 0)))
                    .ifPresent(all::add);
        }
        return all;
    }

    /** Brings both pots up to the rule; gives the id of the row of each pot that there is. */
    static Map<String, UUID> grant(Tx tx, UUID member, LocalDate day, Entitlement rule) {
        var had = of(tx, member).stream().map(Allowance::pot).toList();
        var ids = new HashMap<String, UUID>();
        for (var pot : POTS) {
            if (minutes(rule, pot) > 0 || had.contains(pot)) {
                ids.put(
                        pot,
                        tx.sql()
                                .createQuery(GRANT)
                                .bind("member", member)
                                .bind("pot", pot)
                                .bind("day", day)
                                .bind("from", rule.yearFrom())
                                .bind("until", rule.yearUntil())
                                .bind("minutes", minutes(rule, pot))
                                .bind("policy", rule.policy())
                                .bind("version", rule.version())
                                .mapTo(UUID.class)
                                .one());
            }
        }
        return ids;
    }

    static int minutes(Entitlement rule, String pot) {
        return pot.equals("paid") ? rule.paidMinutes() : rule.unpaidMinutes();
    }
}

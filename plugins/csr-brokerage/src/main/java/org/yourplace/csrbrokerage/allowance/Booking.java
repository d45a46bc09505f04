package org.yourplace.csrbrokerage.allowance;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.csrbrokerage.allowance.TimeOffEvents.TimeOffOwed;
import org.yourplace.csrbrokerage.programme.Entitlement;
import org.yourplace.csrbrokerage.programme.Entitlements;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;

/** Books time off at the employer, under the rule of its day, from the pot that was asked for or the first that has enough. */
final class Booking {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int REF = 12;
    private static final String BOOK =
            "SELECT csr_brokerage.book(:id, :ref, :member, :allowance, :day, :starts, :ends, :minutes,"
                    + " :policy, :version, :decider, :passed, :shown)";

    private static final String STANDING = """
            SELECT id FROM csr_brokerage.time_off WHERE tenant_id = core.tenant() AND member_id = :member AND day = :day AND starts = :starts
              AND ends = :ends AND state IN ('waiting', 'approved') AND pot = coalesce(CAST(:pot AS text), pot)""";

    private final FeatureContext core;
    private final Entitlements rules;
    private final SecureRandom random = new SecureRandom();

    Booking(FeatureContext core, Entitlements rules) {
        this.core = core;
        this.rules = rules;
    }

    Entitlement rule(Tx tx, UUID member, AskTimeOff asked) {
        return rules.on(tx, member, asked.day())
                .orElseThrow(() -> new DomainException(AllowanceError.OUTSIDE_ALLOWANCE));
    }

    /** Nothing where too little is left. */
    Optional<TimeOff> bookIfLeft(Tx tx, Me me, Entitlement rule, AskTimeOff asked) {
        var enough = AllowanceRows.on(tx, me.id(), asked.day(), Optional.of(rule)).stream()
                .anyMatch(pot -> pot.left() >= asked.minutes());
        return enough ? Optional.of(book(tx, me, rule, asked, false)) : Optional.empty();
    }

    /** @param tell whether somebody is asked for a yes by letter */
    TimeOff book(Tx tx, Me me, Entitlement rule, AskTimeOff asked, boolean tell) {
        if (!rules.hold(tx, rule.policy())) throw new DomainException(AllowanceError.OUTSIDE_ALLOWANCE);
        var rows = AllowanceRows.grant(tx, me.id(), asked.day(), rule);
        var standing = standing(tx, me.id(), asked);
        if (standing.isPresent()) return TimeOffRows.find(tx, standing.get()).orElseThrow();
        var pot = pot(asked, AllowanceRows.on(tx, me.id(), asked.day(), Optional.empty()), rows);
        var decider = Deciders.first(tx, me);
        var id = core.ids().next();
        var booked = Refused.translate(() -> tx.sql()
                .createQuery(BOOK)
                .bind("id", id)
                .bind("ref", ref())
                .bind("member", me.id())
                .bind("allowance", rows.get(pot))
                .bind("day", asked.day())
                .bind("starts", TimeOffRows.minutes(asked.starts()))
                .bind("ends", TimeOffRows.minutes(asked.ends()))
                .bind("minutes", asked.minutes())
                .bind("policy", rule.policy())
                .bind("version", rule.version())
                .bind("decider", decider)
                .bind("passed", decider == null ? Deciders.PROGRAMME : 0)
                .bind("shown", asked.shown())
                .mapTo(UUID.class)
                .one());
        if (booked.equals(id)) {
            var minutes = String.valueOf(asked.minutes());
            core.audit()
                    .record(tx, "time-off-asked", id, "day", asked.day().toString(), "minutes", minutes, "pot", pot);
            if (tell) core.events().publish(tx, new TimeOffOwed(id, 0));
        }
        return TimeOffRows.find(tx, booked).orElseThrow();
    }

    /** The same, asked for before: a double tap took the last hours perhaps, and is not refused for it. */
    static Optional<UUID> standing(Tx tx, UUID member, AskTimeOff asked) {
        return tx.sql()
                .createQuery(STANDING)
                .bind("member", member)
                .bind("day", asked.day())
                .bind("starts", TimeOffRows.minutes(asked.starts()))
                .bind("ends", TimeOffRows.minutes(asked.ends()))
                .bind("pot", asked.pot())
                .mapTo(UUID.class)
                .findOne();
    }

    private static String pot(AskTimeOff asked, List<Allowance> pots, Map<String, UUID> rows) {
        var wanted = pots.stream()
                .filter(one -> rows.containsKey(one.pot()))
                .filter(one -> asked.pot() == null || one.pot().equals(asked.pot()))
                .toList();
        int most = wanted.stream().mapToInt(Allowance::left).max().orElse(0);
        return wanted.stream()
                .filter(one -> one.left() >= asked.minutes())
                .map(Allowance::pot)
                .findFirst()
                .orElseThrow(() -> tooLittle(most, "paid".equals(asked.pot()) ? unpaid(pots, asked) : 0));
    }

    private static int unpaid(List<Allowance> pots, AskTimeOff asked) {
        return pots.stream()
                .filter(one -> one.pot().equals("unpaid") && one.left() >= asked.minutes())
                .mapToInt(Allowance::left)
                .sum();
    }

    /** @param unpaid what can be asked for instead, if that is enough */
    static DomainException tooLittle(int most, int unpaid) {
        return new DomainException(
                AllowanceError.TOO_LITTLE_LEFT, MyTimeOff.hours(most), unpaid > 0 ? 1 : 0, MyTimeOff.hours(unpaid));
    }

    private String ref() {
        return random.ints(REF, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}

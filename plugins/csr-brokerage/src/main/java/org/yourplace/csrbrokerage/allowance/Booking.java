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

    private static String pot(AskTimeOff asked, List<Allowance> pots, Map<String, UUID> rows) {
        var wanted = pots.stream()
                .filter(one -> rows.containsKey(one.pot()))
                .filter(one -> asked.pot() == null || one.pot().equals(asked.pot()))
                .toList();
        int most = wanted.stream().mapToInt(Allowance::left).max().orElse(0);
        // what is asked for by name goes to the database, which knows whether it is booked already
        return wanted.stream()
                .filter(one -> one.left() >= asked.minutes() || (asked.pot() != null && one.booked() > 0))
                .map(Allowance::pot)
                .findFirst()
                .orElseThrow(() -> new DomainException(AllowanceError.TOO_LITTLE_LEFT, MyTimeOff.hours(most)));
    }

    private String ref() {
        return random.ints(REF, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}

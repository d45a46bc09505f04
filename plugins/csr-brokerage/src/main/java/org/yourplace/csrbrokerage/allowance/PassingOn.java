package org.yourplace.csrbrokerage.allowance;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.allowance.TimeOffEvents.TimeOffOwed;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;

/** What waits too long goes to somebody else, and a suggestion that the employee does not answer back to who made it. */
final class PassingOn {
    private static final String UNANSWERED = """
            SELECT t.id, t.owed_since, t.other_day IS NULL AND t.passed_on = 0 AND EXISTS (SELECT FROM core.deputy d WHERE d.tenant_id = t.tenant_id
                AND d.member_id = t.decider_id AND d.deputy_id <> t.member_id AND d.since <= core.at() AND d.until > core.at()) AS away
            FROM csr_brokerage.time_off t WHERE t.tenant_id = core.tenant() AND t.state = 'waiting' AND (t.other_day IS NOT NULL OR t.passed_on < 2)
            ORDER BY t.owed_since LIMIT 1000""";
    private final FeatureContext core;

    PassingOn(FeatureContext core) {
        this.core = core;
    }

    /** Nobody answered for some working days, or who owes the word named a deputy for now: somebody else is asked. */
    void passOn() {
        int most = core.settings().value(AllowanceSettings.DECIDE_WORKING_DAYS);
        record Waiting(UUID id, boolean late) {}
        var now = core.clock().instant();
        var waiting = core.database().read(tx -> tx
                .sql()
                .createQuery(UNANSWERED)
                .map((row, context) -> {
                    var since =
                            row.getObject("owed_since", OffsetDateTime.class).toInstant();
                    boolean late = core.workingDays().since(since, now) >= most;
                    return late || row.getBoolean("away")
                            ? Optional.of(new Waiting(row.getObject("id", UUID.class), late))
                            : Optional.<Waiting>empty();
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList());
        waiting.forEach(one -> core.database().write(tx -> {
            TimeOffRows.find(tx, one.id()).ifPresent(found -> passOn(tx, found, one.late()));
            return true;
        }));
    }

    private void passOn(Tx tx, TimeOff asked, boolean late) {
        if (asked.suggested()) {
            askAgain(tx, asked);
            return;
        }
        var silent = asked.deciderId();
        var deputy = asked.passedOn() == 0 && silent != null ? deputy(tx, asked, silent, late) : null;
        if (deputy == null && !late) return;
        int step = deputy == null ? Deciders.PROGRAMME : Deciders.DEPUTY;
        boolean passed = tx.sql()
                .createQuery("SELECT csr_brokerage.pass_on(:id, :to, :step)")
                .bind("id", asked.id())
                .bind("to", deputy)
                .bind("step", step)
                .mapTo(Boolean.class)
                .one();
        if (passed) {
            // whose word it is no longer does not give it by an old letter
            core.links().revoke(tx, asked.id());
            core.audit().record(tx, "time-off-passed-on", asked.id());
            core.events().publish(tx, new TimeOffOwed(asked.id(), step));
        }
    }

    private static @Nullable UUID deputy(Tx tx, TimeOff asked, UUID silent, boolean late) {
        if (!late) return Deciders.named(tx, silent, asked.memberId());
        return Me.of(tx, asked.memberId())
                .map(them -> Deciders.next(tx, them, silent))
                .orElse(null);
    }

    /** The employee did not answer a suggestion: whoever owed the word owes it again. */
    private void askAgain(Tx tx, TimeOff asked) {
        boolean again = tx.sql()
                .createQuery("SELECT csr_brokerage.ask_again(:id)")
                .bind("id", asked.id())
                .mapTo(Boolean.class)
                .one();
        if (again) {
            core.links().revoke(tx, asked.id());
            core.events().publish(tx, new TimeOffOwed(asked.id(), 0));
        }
    }
}

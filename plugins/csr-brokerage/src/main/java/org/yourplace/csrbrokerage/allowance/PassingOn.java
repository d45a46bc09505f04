package org.yourplace.csrbrokerage.allowance;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.yourplace.csrbrokerage.allowance.TimeOffEvents.TimeOffOwed;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;

/** What waits too long goes to somebody else, and a suggestion that the employee does not answer back to who made it. */
final class PassingOn {
    private static final String UNANSWERED = """
            SELECT id, owed_since FROM csr_brokerage.time_off WHERE tenant_id = core.tenant() AND state = 'waiting'
              AND (other_day IS NOT NULL OR passed_on < 2) ORDER BY owed_since LIMIT 1000""";
    private final FeatureContext core;

    PassingOn(FeatureContext core) {
        this.core = core;
    }

    /** Nobody answered for some working days: somebody else is asked. */
    void passOn() {
        int most = core.settings().value(AllowanceSettings.DECIDE_WORKING_DAYS);
        record Waiting(UUID id, OffsetDateTime since) {}
        var now = core.clock().instant();
        var late = core.database().read(tx -> tx
                .sql()
                .createQuery(UNANSWERED)
                .map((row, context) ->
                        new Waiting(row.getObject("id", UUID.class), row.getObject("owed_since", OffsetDateTime.class)))
                .list()
                .stream()
                .filter(one -> core.workingDays().since(one.since().toInstant(), now) >= most)
                .map(Waiting::id)
                .toList());
        late.forEach(id -> core.database().write(tx -> {
            TimeOffRows.find(tx, id).ifPresent(found -> passOn(tx, found));
            return true;
        }));
    }

    private void passOn(Tx tx, TimeOff asked) {
        if (asked.suggested()) {
            askAgain(tx, asked);
            return;
        }
        var manager = asked.deciderId();
        var deputy = asked.passedOn() == 0 && manager != null ? Deciders.deputy(tx, manager, asked.memberId()) : null;
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

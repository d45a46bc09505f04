package org.yourplace.volunteeringbank.shift;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Events;
import org.yourplace.spi.who.Access;
import org.yourplace.volunteeringbank.shift.ShiftEvents.ShiftTouched;

/**
 * What somebody says about a place that is theirs, by account, by secret or by a mailed link; whose it is, the database knows. In a link's
 * context the tenant asks; otherwise it is said at its desk.
 */
final class OwnWord {
    private final Database database;
    private final Access access;
    private final Events events;
    private final Audit audit;

    OwnWord(FeatureContext core) {
        database = core.database();
        access = core.access();
        events = core.events();
        audit = core.audit();
    }

    /** They do not come; the place goes to the first who waits. */
    void giveBack(long tenant, UUID shift, UUID booking, @Nullable String reason) {
        at(tenant, tx -> {
            say(tx, booking, "cancel", reason);
            events.publish(tx, new ShiftTouched(shift));
            audit.record(tx, "place-cancelled", booking, "shift", shift.toString());
            return true;
        });
    }

    /** Whether to be reminded on the day before. */
    void remind(long tenant, UUID booking, boolean wanted) {
        at(tenant, tx -> {
            say(tx, booking, wanted ? "reminders-on" : "reminders-off", null);
            return true;
        });
    }

    private static void say(Tx tx, UUID booking, String word, @Nullable String reason) {
        var say = tx.sql()
                .createQuery("SELECT volunteering_bank.own_word(:booking, :word, :reason)::text")
                .bind("booking", booking)
                .bind("word", word)
                .bind("reason", reason)
                .mapTo(String.class);
        ShiftRefused.translate(say::list);
    }

    private void at(long tenant, Database.Work<Boolean> work) {
        if (access.link().isPresent()) {
            database.write(work);
        } else {
            database.atDesk(tenant, work);
        }
    }
}

package org.yourplace.volunteeringbank.hours;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Texts;
import org.yourplace.spi.ledger.Contribution;
import org.yourplace.spi.ledger.How;
import org.yourplace.spi.ledger.Ledger;
import org.yourplace.spi.ledger.Standing;
import org.yourplace.spi.place.Places;

/** Hours as a roll call says them, within the roll call's own transaction. */
public final class AttendedHours {
    private final Ledger ledger;
    private final Places places;
    private final Audit audit;
    private final Ids ids;
    private final Texts texts;

    AttendedHours(FeatureContext core) {
        ledger = core.ledger();
        places = core.places();
        audit = core.audit();
        ids = core.ids();
        texts = core.texts();
    }

    UUID attended(Tx tx, Occasion occasion, Attendance one) {
        return attended(tx, occasion.hours(ids.next(), places, one.day(), one.minutes(), Occasion.day(one.day())));
    }

    /**
     * Writes down all that one person gave in a day. Hours that they logged for that day themselves
     * are confirmed by it. Where others that they logged for that day are confirmed already, the roll's wait for somebody to say that they
     * came on top. Whoever calls says who may: nothing is asked here but that it is the listing's own organisation.
     */
    public UUID attended(Tx tx, Contribution given) {
        if (SameDay.told(tx, given)) {
            return ledger.receiveOwn(tx, given, How.ROLL_CALL);
        }
        var stands = ledger.receive(tx, given, How.ROLL_CALL);
        if (!stands.equals(given.id())) {
            return corrected(tx, stands, given.amount());
        }
        audit.record(tx, "hours-by-roll-call", stands);
        return stands;
    }

    /** The same by a member's word about themselves, which somebody else's has to follow. Gives nothing when the day is written down already. */
    public Optional<UUID> attendedOwn(Tx tx, Contribution given) {
        SameDay.lock(tx, given.organisation(), given.day().toString());
        var stands = ledger.receiveOwn(tx, given, How.ROLL_CALL);
        if (!stands.equals(given.id())) {
            return Optional.empty();
        }
        audit.record(tx, "hours-by-roll-call", stands);
        return Optional.of(stands);
    }

    /** Whoever writes about hours of an organisation and day does it one after the other, and says so before touching any. */
    public void oneAfterTheOther(Tx tx, UUID organisation, LocalDate day) {
        SameDay.lock(tx, organisation, day.toString());
    }

    /** The roll says that somebody was there for another time than it said before. */
    public void lasted(Tx tx, UUID id, long minutes) {
        if (locked(tx, id).standing() == Standing.CONFIRMED) {
            corrected(tx, id, minutes);
        }
    }

    /** How hours stand, for the roll call. */
    public Standing standing(Tx tx, UUID id) {
        return find(tx, id).standing();
    }

    /**
     * The roll says now that somebody was not there. What it wrote down is taken back; what they logged themselves is disputed.
     *
     * @param rest what they gave on that day all the same
     */
    public void notThere(Tx tx, UUID id, long rest) {
        var stands = locked(tx, id);
        if (stands.standing() == Standing.WITHDRAWN) {
            return;
        }
        if (rest > 0) {
            corrected(tx, id, rest);
        } else if (stands.loggedBy().equals(How.SELF.code())) {
            ledger.dispute(tx, id, texts.get(Locale.UK, "hours.not-there"));
        } else {
            taken(tx, id);
        }
    }

    /** A member who was there too is on the roll; their own hours wait for somebody else. */
    private UUID corrected(Tx tx, UUID id, long minutes) {
        var stands = find(tx, id);
        if (!stands.own() && (stands.standing() != Standing.CONFIRMED || stands.minutes() != minutes)) {
            ledger.correct(tx, id, minutes, null);
            audit.record(tx, "hours-changed", id);
        }
        return id;
    }

    private void taken(Tx tx, UUID id) {
        ledger.withdraw(tx, id);
        ExpenseRows.refuseWithdrawn(tx, id, texts.get(Locale.UK, "expense.hours-withdrawn"));
    }

    /** As they stand once nobody else writes about that day: the day is locked before the hours, by everybody. */
    private Hours locked(Tx tx, UUID id) {
        var hours = find(tx, id);
        SameDay.lock(tx, hours.organisationId(), hours.day().toString());
        return find(tx, id);
    }

    private Hours find(Tx tx, UUID id) {
        return Hours.of(ledger.find(tx, id).orElseThrow(DomainException::notFound));
    }
}
